import { expect, test } from 'vitest'
import { catalogueFor } from '../../../../shared/text/catalogue.ts'
import { wayInFor } from '../../../../shared/text/wayIn.ts'
import { phone } from '../../../kit/chromium.ts'
import { daan } from '../daan.ts'
import { look, picture } from '../look.ts'
import { placeAs } from '../places.ts'
import type { Seat } from '../seat.ts'
import { laptop, type Six } from '../six.ts'

const wayIn = wayInFor('nl')
const { start, invite } = catalogueFor({ language: 'nl', address: 'je' })

/** From the home page to a table at which everybody has a seat, and some a hat. */
export function sittingDown(atTable: () => Six): void {
  test('R20.20 the host fills in what it is about, and is in the meeting with a link for the others', async () => {
    const six = atTable()
    const { anne } = six
    await anne.page.goto(six.server.url)
    await anne.page.getByRole('heading', { name: start.newMeeting }).waitFor()
    await anne.page.setViewportSize(phone)
    await look(anne)
    await anne.page.setViewportSize(laptop)
    await look(anne)
    await picture(anne, 'home-wide')
    await anne.fill(start.title, daan.title)
    await anne.fill(start.goal, daan.goal)
    await anne.fill(start.name, anne.name)
    await anne.fill(start.child, daan.child)
    await anne.page.getByLabel(start.family, { exact: true }).check()
    await anne.press(start.begin)
    anne.side = 'team'
    await anne.page.getByRole('heading', { name: daan.title, level: 1 }).waitFor()
    six.guestLink = await anne.page.getByLabel(invite.link, { exact: true }).inputValue()
    expect(new URL(six.guestLink).origin).toBe(six.server.url)
    await look(anne)
    await anne.page.setViewportSize(phone)
    await anne.sees(invite.heading, anne.item)
    await look(anne)
    await anne.page.setViewportSize(laptop)
  })

  test('R20.21 a guest needs the link, a name and one button', async () => {
    const six = atTable()
    for (const guest of [six.samira, six.joost, six.esther]) {
      await comeIn(six, guest, async () => {
        if (guest !== six.esther) return
        await look(guest)
        await picture(guest, 'join-phone')
      })
      await guest.sees(guest.words.before.heading)
      expect(guest.page.url()).not.toContain('#')
    }
    await seated(six, 4)
    await look(six.esther)
  })

  test('R20.22 the host gives the hats, and says who is of the team and who of the family', async () => {
    const six = atTable()
    const { anne, samira, joost, esther } = six
    await placeAs(anne, samira, 'team', 'procesbewaker')
    await placeAs(anne, joost, 'team', 'casusinbrenger')
    await placeAs(anne, esther, 'family')
    await samira.button(samira.words.control.start).waitFor()
    await esther.sees(esther.words.before.begins('Samira'))
    await anne.sees(anne.words.before.begins('Samira'))
    expect(await anne.button(anne.words.control.start).count()).toBe(0)
    await look(anne, samira, esther)
    await samira.putAwayNotices()
    await picture(samira, 'before-wide')
  })

  test('R20.41 two share a device: each is at the table, and either can go on there', async () => {
    const six = atTable()
    const { anne, joost, fatma } = six
    await joost.page.goto(six.guestLink)
    await joost.sees(wayIn.welcomeBack)
    await look(joost)
    await joost.fill(wayIn.askName, fatma.name)
    await joost.press(wayIn.enterToo)
    await joost.sees(joost.words.before.heading)
    await joost.page.goto(six.guestLink)
    await joost.page.getByRole('link', { name: wayIn.continueAs(joost.name), exact: true }).click()
    await joost.sees(joost.words.before.heading)
    await seated(six)
    await placeAs(anne, fatma, 'team')
    await six.turnTo(fatma)
    await look(fatma)
    await six.turnTo(joost)
  })

  test('R20.150 the wall beside the table reads the table alone, and offers nothing to press', async () => {
    const six = atTable()
    await six.hangWall()
    await six.wall?.sees(daan.title)
    await six.wall?.looksGood()
    expect(six.wall?.opened.map((path) => path.split('/').at(-1))).toEqual(['table'])
  })
}

/** Comes in by the guest's link. */
export async function comeIn(six: Six, guest: Seat, onTheWay: () => Promise<void>): Promise<void> {
  await guest.page.goto(six.guestLink)
  await guest.sees(wayIn.invitedBy(six.anne.name))
  await guest.sees(daan.title)
  await guest.fill(wayIn.askName, guest.name)
  await onTheWay()
  await guest.press(wayIn.enter)
}

/** Everybody sits at the table, on every screen, and nobody is away. */
export async function seated(six: Six, people = six.people.length): Promise<void> {
  const places = people + six.keptPlaces
  await six.all((seat) => expect.poll(() => seat.table.getByRole('listitem').count()).toBe(places))
  await six.all((seat) => seat.seesNo(seat.words.table.absent))
}
