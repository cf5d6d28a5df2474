/** Titles of agenda items that a template starts with; people may change them. */
export const templates = {
  casusoverleg: {
    name: 'Casusoverleg',
    length: '75 minuten',
    items: {
      welcome: 'Welkom, doel, wat besluiten we hier',
      checkIn: 'Check-in',
      roddel: 'Wat goed gaat',
      familyStory: 'Het verhaal van het gezin',
      whatGoesWell: 'Wat gaat goed?',
      situation: 'Stand van zaken',
      collect: 'Richtvragen verzamelen en kiezen',
      break: 'Pauze',
      discuss: 'Richtvragen bespreken',
      analysis: 'Verklarende analyse bijwerken',
      decisions: 'Besluiten en afspraken',
      close: 'Wat hielp, lichtpuntje',
    },
  },
}
