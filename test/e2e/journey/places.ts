import type { Hat } from '../../../shared/meeting/person.ts'
import { look } from './look.ts'
import type { Seat } from './seat.ts'

/** The host says where somebody belongs, and what they do; from then on their screen speaks to them as such. */
export async function placeAs(host: Seat, whom: Seat, side: 'team' | 'family', hat?: Hat): Promise<void> {
  const { people, names, button } = host.words
  await host.press(people.edit(whom.name))
  const dialog = host.page.getByRole('dialog', { name: whom.name, exact: true })
  await host.choose(people.side(whom.name), names.sideNames[side], dialog)
  if (hat) await dialog.getByLabel(names.hatNames[hat], { exact: true }).check()
  if (hat === 'procesbewaker') await look(host)
  await host.press(button.close, dialog)
  whom.side = side
}
