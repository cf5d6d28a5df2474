import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { catalogueFor } from '../../shared/text/catalogue.ts'
import { minutesWordsFor } from '../../shared/text/minutes.ts'
import { templatesFor } from '../../shared/text/templates.ts'
import { wayInFor } from '../../shared/text/wayIn.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { wide as laptop, phone } from '../kit/chromium.ts'
import { makePassingTime } from '../kit/passingTime.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { look, makesPictures, picture } from './journey/look.ts'
import { netwerk } from './journey/netwerk.ts'
import { placeAs } from './journey/places.ts'
import { openSeat, Seat } from './journey/seat.ts'
import { passFor } from './journey/together.ts'

const wide = { width: 1500, height: 1000 }
const { names: forms, titles: items } = templatesFor('nl')
const wayIn = wayInFor('nl')
const minutesWords = minutesWordsFor('nl')
const { start, invite } = catalogueFor({ language: 'nl', address: 'je' })
/** His phone goes flat before they begin: he is in the room without a screen. */
const karel = 'Karel'
const { child, questions } = netwerk

vi.setConfig({ testTimeout: 180_000 })

/** One netwerkberaad of two hours, by a clock that is moved on; each chapter begins where the one before it ended. */
describeInBrowser('a family and their people hold a netwerkberaad', (browser) => {
  let server: ServerProcess
  let anne: Seat
  let samira: Seat
  let joost: Seat
  let esther: Seat
  let marco: Seat
  /** Karel's phone. */
  let flat: Seat
  let guestLink: string
  let table: Seat[] = []
  let broken = false
  const time = makePassingTime()
  const complaints: string[] = []

  async function sit(name: string, viewport: { width: number; height: number }): Promise<Seat> {
    const seat = await openSeat(browser(), name, { viewport, hoursWrong: 0 })
    seat.page.on('pageerror', (error) => complaints.push(`${name}: ${error}`))
    table.push(seat)
    return seat
  }
  beforeAll(async () => {
    server = await startServer(time.settings)
    anne = await sit('Anne', wide)
  })
  afterAll(async () => {
    await Promise.all(table.map(({ page }) => page.context().close()))
    await server.clear()
  })
  beforeEach(({ skip }) => {
    if (broken) skip('a chapter before this one failed')
  })
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
  })

  const all = (act: (seat: Seat) => Promise<unknown>) => Promise.all(table.map(act))
  const others = (one: Seat) => table.filter((seat) => seat !== one)
  const pass = (minutes: number) => passFor(table, time, minutes)
  /** The item in hand took so many minutes; the next one is begun. */
  const goOn = async (title: string, minutes: number, there: readonly Seat[] = table) => {
    await passFor(there, time, minutes)
    await samira.press(samira.words.control.next)
    await Promise.all(there.map((seat) => seat.sees(title, seat.table)))
  }
  /** The real way in: the link, a name and one button. */
  async function comeIn(name: string, viewport: { width: number; height: number }): Promise<Seat> {
    const seat = await sit(name, viewport)
    await seat.page.goto(guestLink)
    await seat.sees(wayIn.invitedBy('Anne'))
    await seat.fill(wayIn.askName, name)
    await seat.press(wayIn.enter)
    await seat.table.waitFor()
    return seat
  }
  /** Nobody else's page holds it, in sight or not. */
  async function onlyOn(seat: Seat, text: string): Promise<void> {
    expect(await seat.page.content()).toContain(text)
    for (const other of others(seat)) expect(await other.page.content()).not.toContain(text)
  }

  test('R20.120 a netwerkberaad is started from the home page, and the family is in it from the start', async () => {
    await anne.page.goto(server.url)
    const form = anne.page.getByRole('radio', { name: new RegExp(`^${forms.netwerkberaad.name}`) })
    await form.check()
    expect(await anne.page.getByLabel(start.family, { exact: true }).count()).toBe(0)
    await look(anne)
    await anne.fill(start.title, netwerk.title)
    await anne.fill(start.goal, netwerk.goal)
    await anne.fill(start.name, anne.name)
    await anne.fill(start.child, child)
    await anne.press(start.begin)
    anne.side = 'team'
    await anne.page.getByRole('heading', { name: netwerk.title, level: 1 }).waitFor()
    await anne.sees(items.amongThemselves, anne.region(anne.words.agenda.heading))
    guestLink = await anne.page.getByLabel(invite.link, { exact: true }).inputValue()
    await look(anne)
  })

  test('R20.121 the guests come in by the link, and their screens say u', async () => {
    samira = await comeIn('Samira', laptop)
    joost = await comeIn('Joost', phone)
    esther = await comeIn('Esther', phone)
    for (const guest of [samira, joost, esther]) {
      await guest.sees(guest.words.before.sharing)
      expect(guest.page.url()).not.toContain('#')
    }
    await look(esther)
    flat = await comeIn(karel, phone)
    await all((seat) => expect.poll(() => seat.table.getByRole('listitem').count()).toBe(5))
    await flat.page.context().close()
    table = others(flat)
    await anne.sees(anne.words.people.away, anne.region(anne.words.people.heading))
  })

  test('R20.122 the host gives hats and sides, the procesbewaker names a deputy, and a place is kept for Daan', async () => {
    await placeAs(anne, samira, 'team', 'procesbewaker')
    await placeAs(anne, joost, 'team', 'notulist')
    await placeAs(anne, esther, 'family')
    await placeAs(anne, flat, 'family')
    const { people, deputy, forWhom, button } = samira.words
    await samira.press(people.edit(joost.name))
    const ofJoost = samira.page.getByRole('dialog', { name: joost.name, exact: true })
    await ofJoost.getByLabel(deputy.name(joost.name), { exact: true }).check()
    await look(samira)
    await samira.press(button.close, ofJoost)
    await samira.press(people.edit(karel))
    const ofKarel = samira.page.getByRole('dialog', { name: karel, exact: true })
    await ofKarel.getByLabel(people.setHere(karel), { exact: true }).check()
    await samira.choose(forWhom.helperOf(karel), esther.name, ofKarel)
    await look(samira)
    await samira.press(button.close, ofKarel)
    const present = anne.region(people.heading)
    await anne.sees(deputy.role, present)
    await anne.sees(people.inRoom, present)
    const { keptSeats, around } = anne.words
    await anne.press(keptSeats.keep)
    const keeping = anne.page.getByRole('dialog', { name: keptSeats.heading, exact: true })
    expect(await keeping.getByLabel(keptSeats.name, { exact: true }).inputValue()).toBe(child)
    await look(anne)
    await anne.press(keptSeats.keep, keeping)
    await all((seat) =>
      seat.table
        .getByRole('listitem')
        .filter({ hasText: around.seats.keptFor(child) })
        .waitFor(),
    )
    await esther.sees(esther.words.before.begins(samira.name))
    await look(anne, samira, joost, esther)
    if (makesPictures) await all((seat) => seat.seesNo(seat.words.hatNews(samira.name)))
    await picture(anne, 'nwb-before-wide')
  })

  test('R20.123 the check-in goes past everyone, also who has no screen, with pas and later', async () => {
    const { control, round, roundStart } = samira.words
    await samira.press(control.start)
    await all((seat) => seat.sees(items.welcomeAll, seat.table))
    await esther.sees(esther.words.spoken.checkIn)
    await joost.sees(joost.words.spoken.checkIn)
    await samira.page.getByText(roundStart.more, { exact: true }).click()
    await samira.fill(roundStart.ask, netwerk.whoIsMissing)
    await look(samira)
    await samira.press(round.start)
    await all((seat) => seat.sees(netwerk.whoIsMissing, seat.item))
    await anne.press(anne.words.round.spokeButton)
    await samira.press(round.spokeButton)
    await joost.press(joost.words.round.passButton)
    await esther.sees(esther.words.round.mine)
    await look(esther, samira)
    await esther.press(esther.words.round.laterButton)
    await all((seat) => seat.sees(seat.words.round.turnOf(karel)))
    await samira.press(round.spokeFor(karel))
    await esther.press(esther.words.round.spokeButton)
    await all((seat) => seat.sees(seat.words.round.done))
    for (const seat of table)
      expect(await seat.page.getByLabel(seat.words.notes.mine, { exact: true }).count()).toBe(0)
  })

  test('R20.124 the family tells first, in protected time, and who comes late need catch up with nothing', async () => {
    await goOn(items.familyStory, 9)
    await anne.sees(anne.words.agenda.protected, anne.region(anne.words.agenda.heading))
    await all((seat) => seat.sees(seat.words.situation.familyTells, seat.item))
    const { notes } = esther.words
    await esther.fill(notes.mine, netwerk.story)
    await esther.press(notes.write)
    await all((seat) => seat.sees(netwerk.story, seat.item))
    await pass(5)
    marco = await comeIn('Marco', phone)
    await marco.sees(marco.words.around.late.where(items.familyStory))
    await marco.sees(marco.words.around.late.nothing)
    await marco.sees(netwerk.story, marco.item)
    await look(marco)
    await picture(marco, 'nwb-late-phone')
    await placeAs(anne, marco, 'family')
    await marco.putAwayNotices()
    await marco.seesNo(marco.words.around.late.nothing)
  })

  test('R20.125 what is good about somebody is theirs alone once it was said, and they keep it', async () => {
    await goOn(items.whatGoesWell, 10)
    await all((seat) => seat.sees(seat.words.spoken.roddelFamily, seat.item))
    const { roddel } = joost.words
    await joost.press(roddel.writeButton)
    const writing = joost.form(roddel.writeHeading)
    await joost.choose(roddel.about, esther.name, writing)
    await joost.fill(roddel.fieldAbout(esther.name), netwerk.praise, writing)
    await look(joost)
    await joost.press(roddel.ready, writing)
    await joost.sees(netwerk.praise, joost.item)
    await onlyOn(joost, netwerk.praise)
    await look(joost)
    await joost.press(roddel.give(esther.name))
    await look(joost)
    await joost.press(roddel.giveYes)
    const { gifts } = esther.words
    await esther.sees(gifts.from(joost.name))
    await joost.seesNo(netwerk.praise)
    await onlyOn(esther, netwerk.praise)
    await look(esther)
    await picture(esther, 'nwb-praise-phone', { here: true })
    await esther.press(gifts.keepFrom(joost.name))
    await esther.sees(gifts.kept)
  })

  test('R20.126 a raised hand gets its turn, and all see what borrowing time does', async () => {
    await goOn(items.worries, 6)
    await joost.fill(joost.words.notes.mine, netwerk.worry)
    await joost.press(joost.words.notes.write)
    await marco.press(marco.words.hands.want)
    await marco.button(marco.words.hands.lower).waitFor()
    await look(marco)
    await samira.press(samira.words.hands.giveTo(marco.name))
    await marco.sees(marco.words.round.mine)
    await Promise.all(others(marco).map((seat) => seat.sees(seat.words.round.turnOf(marco.name))))
    await look(marco, samira, esther)
    await marco.press(marco.words.round.spokeButton)
    await samira.seesNo(samira.words.round.turnOf(marco.name))
    await marco.fill(marco.words.notes.mine, netwerk.worryOfMarco)
    await marco.press(marco.words.notes.write)
    await all((seat) => seat.sees(netwerk.worryOfMarco, seat.item))
    await pass(9)
    await all((seat) => seat.sees(seat.words.table.overtime))
    const { limit, time: times } = samira.words
    await look(samira, esther)
    await samira.press(limit.borrow, samira.region(limit.heading))
    const borrowing = samira.page.getByRole('dialog', { name: limit.borrowHeading, exact: true })
    await samira.choose(limit.from, limit.lender(items.understand, 13, false), borrowing)
    await look(samira)
    await samira.press(limit.borrow, borrowing)
    await all((seat) => seat.sees(limit.borrowed(times.minutesLong(3), items.understand)))
    await all((seat) => seat.sees(limit.keeps(10)))
    await look(samira, esther)
    await picture(samira, 'nwb-borrowed-wide')
  })

  test('R20.127 each writes questions unseen, a helper types for a neighbour, and alike ones are laid together', async () => {
    await goOn(items.ourQuestions, 2)
    const write = async (seat: Seat, text: string, speaker?: string) => {
      const words = seat.words
      await seat.fill(words.questions.field, text)
      if (speaker) {
        await seat.choose(words.forWhom.field, words.forWhom.of(speaker))
        await seat.sees(words.forWhom.readBack)
        await look(seat)
        await picture(seat, 'nwb-helper-phone', { here: true })
      }
      await seat.press(speaker ? words.forWhom.areTheirs(speaker) : words.questions.write)
      await seat.sees(text, seat.item.getByRole('listitem'))
    }
    await write(joost, netwerk.withdrawn)
    await joost.press(joost.words.questions.withdraw)
    await joost.seesNo(netwerk.withdrawn)
    await write(joost, questions.Joost)
    await write(marco, questions.Marco)
    await write(esther, questions.Esther)
    await write(esther, questions.Karel, karel)
    await all((seat) => seat.sees(seat.words.questions.count(4)))
    await onlyOn(marco, questions.Marco)
    await onlyOn(esther, questions.Karel)
    expect(await esther.button(esther.words.questions.write).count()).toBe(1)
    await look(esther, samira)
    await samira.press(samira.words.questions.show)
    await samira.press(samira.words.questions.showYes)
    for (const text of Object.values(questions)) await all((seat) => seat.sees(text, seat.item))
    for (const seat of table) {
      const { from } = seat.words.questions
      for (const name of Object.keys(questions)) await seat.seesNo(from(name))
    }
    const { sorting } = samira.words.questions
    await samira.press(sorting.moreOf(questions.Joost))
    const sort = samira.page.getByRole('dialog', { name: sorting.heading, exact: true })
    await samira.choose(sorting.merge, questions.Esther, sort)
    await look(samira)
    await samira.press(sorting.mergeDo, sort)
    await all((seat) => seat.sees(sorting.alike(1)))
    await look(esther, samira)
  })

  test('R20.128 after the dots one question is in hand, goes past everyone, and its answer waits for the analysis', async () => {
    const { questions: words, round } = samira.words
    await samira.press(words.dots.give)
    await samira.press(
      words.dots.give,
      samira.page.getByRole('dialog', { name: words.dots.give, exact: true }),
    )
    for (const seat of [anne, joost, esther]) {
      await seat.press(seat.words.questions.dots.dotOn(questions.Esther))
      await seat.sees(seat.words.questions.dots.left(2))
    }
    await marco.press(marco.words.questions.dots.dotOn(questions.Marco))
    await marco.sees(marco.words.questions.dots.left(2))
    await look(marco)
    await samira.press(words.dots.close)
    await samira.press(words.dots.closeYes)
    await all((seat) => seat.sees(seat.words.questions.dots.total(3), seat.item))
    await samira.press(words.choosing.open)
    await look(samira)
    await samira.press(words.choosing.save)
    await samira.press(words.pinThis(questions.Esther))
    for (const seat of [joost, esther, marco])
      await seat.sees(questions.Esther, seat.region(seat.words.table.questionOf(1, 2)))
    await samira.press(round.start)
    for (const seat of [anne, samira, joost, esther]) await seat.press(seat.words.round.spokeButton)
    await samira.press(round.passFor(karel))
    await look(marco)
    await marco.press(marco.words.round.spokeButton)
    await all((seat) => seat.sees(seat.words.round.done))
    await joost.fill(joost.words.questions.answerField, netwerk.answer)
    await esther.sees(netwerk.answer, esther.item)
    await look(joost, esther)
    await joost.press(joost.words.questions.carry)
    await anne.sees(netwerk.answer, anne.region(anne.words.kept.heading))
  })

  const text = (seat: Seat) =>
    seat.page.getByRole('textbox', { name: seat.words.analysis.heading, exact: true })
  const part = (seat: Seat, kind: 'inTheChildsWords' | 'whatGoesWell' | 'whatWeShare') =>
    text(seat).getByRole('group', { name: seat.words.analysis.partTitles(child)[kind], exact: true })

  test('R20.129 the analysis begins with the child, and takes the answer into its part', async () => {
    await goOn(items.understand, 11)
    await all((seat) => text(seat).waitFor())
    await part(esther, 'inTheChildsWords').getByRole('paragraph').last().click()
    await esther.page.keyboard.type(netwerk.inDaansWords)
    await all((seat) => seat.sees(netwerk.inDaansWords, part(seat, 'inTheChildsWords')))
    await esther.isSaved()
    const { laid } = joost.words.questions
    const shared = joost.words.analysis.partTitles(child).whatWeShare
    await joost.choose(laid.part, shared)
    await joost.press(laid.placeThis(netwerk.answer))
    await all((seat) => seat.sees(netwerk.answer, part(seat, 'whatWeShare')))
    await look(esther, joost, anne)
    await picture(anne, 'nwb-analysis-dark', { dark: true })
  })

  test('R20.130 the break says when we go on; who lost the connection types on', async () => {
    await joost.page.context().setOffline(true)
    await joost.sees(joost.words.status.lost)
    await part(joost, 'whatGoesWell').getByRole('paragraph').last().click()
    await joost.page.keyboard.type(netwerk.writtenOffline)
    await goOn(items.break, 9, others(joost))
    for (const seat of others(joost)) {
      await seat.sees(seat.words.pause.text)
      await seat.sees('We gaan verder om')
    }
    await look(esther, samira)
  })

  test('R20.131 among themselves there is no clock and nothing to write, and what was typed before is not lost', async () => {
    await goOn(items.amongThemselves, 10, others(joost))
    await joost.page.context().setOffline(false)
    await Promise.all([esther, marco].map((seat) => seat.sees(seat.words.huddle.inside)))
    await Promise.all([anne, samira, joost].map((seat) => seat.sees(seat.words.huddle.outside)))
    const givenBack = joost.page.getByRole('alert')
    await joost.sees(netwerk.writtenOffline, givenBack)
    await joost.sees(joost.words.analysis.refusedHeading, givenBack)
    await joost.seesNo(joost.words.status.saved)
    await look(esther, anne, samira, joost)
    await picture(esther, 'nwb-among-phone')
    await time.pass(
      33,
      table.map(({ page }) => page),
    )
    for (const seat of table) {
      expect(await seat.item.getByRole('textbox').count()).toBe(0)
      await seat.seesNo(seat.words.table.overtime)
      expect(
        await seat.page
          .getByText(/nog \d+ min|uitloop/)
          .filter({ visible: true })
          .count(),
      ).toBe(0)
    }
    expect(await samira.button(samira.words.huddle.callBack).count()).toBe(0)
    await esther.press(esther.words.huddle.callBack)
    await all((seat) => seat.sees(items.plan, seat.table))
    await joost.sees(netwerk.writtenOffline, givenBack)
    await joost.press(joost.words.analysis.putAway)
    await joost.seesNo(netwerk.writtenOffline)
  })

  test('R20.132 a plan on where Daan sleeps hears each voice, keeps the objection, and waits for who stepped out', async () => {
    const { decisions, button } = anne.words
    await anne.press(decisions.propose)
    const proposal = anne.form(decisions.propose)
    await anne.fill(decisions.proposal, netwerk.proposal, proposal)
    await anne.fill(decisions.grounds, netwerk.grounds, proposal)
    await proposal.getByLabel(decisions.aboutHome, { exact: true }).check()
    await anne.fill(decisions.otherWay, netwerk.otherWay, proposal)
    await look(anne)
    await anne.press(button.save, proposal)
    await all((seat) => seat.sees(netwerk.proposal, seat.item))
    const tell = async (voice: string, heard: boolean, said: string, who?: string) => {
      await anne.press(`${decisions.voices.tell}: ${voice}`)
      const telling = anne.form(decisions.voices.state(voice))
      await anne.choose(
        decisions.voices.state(voice),
        heard ? decisions.voices.yes : decisions.voices.no,
        telling,
      )
      await anne.fill(heard ? decisions.voices.said(voice) : decisions.voices.whyNot, said, telling)
      if (who) await anne.choose(decisions.voices.who, who, telling)
      await anne.press(button.save, telling)
      await all((seat) => seat.sees(said, seat.item))
    }
    await tell(child, false, netwerk.whyNotDaan)
    await tell('de moeder', true, netwerk.heardOfEsther, esther.name)
    await tell('de vader', true, netwerk.objection, marco.name)
    await marco.press(marco.words.decisions.object)
    const objecting = marco.form(marco.words.decisions.objectHeading)
    await marco.fill(marco.words.decisions.objectField, netwerk.objection, objecting)
    await look(marco)
    await marco.press(marco.words.decisions.objectSave, objecting)
    await all((seat) => seat.sees(`${marco.name}: `, seat.item))
    for (const seat of [anne, samira, joost, esther]) await seat.press(seat.words.decisions.stands.sayConsent)
    await esther.choose(esther.words.forWhom.field, esther.words.forWhom.of(karel))
    await esther.press(esther.words.decisions.stands.sayConsent)
    await all((seat) =>
      seat.sees([anne.name, samira.name, joost.name, esther.name, karel].join(', '), seat.item),
    )
    await look(esther, marco)
    await picture(marco, 'nwb-proposal-phone')
  })

  test('R20.133 who steps out is waited for, and what was decided has a day to look again', async () => {
    const { menu, myPlace, button } = marco.words
    const { decisions, actions } = anne.words
    await marco.press(menu)
    const dialog = marco.page.getByRole('dialog', { name: menu, exact: true })
    await marco.press(myPlace.stepOut, dialog)
    await marco.press(button.close, dialog)
    await marco.sees(myPlace.youAreOut)
    await look(marco)
    await anne.press(decisions.decide)
    const deciding = anne.form(decisions.decideHeading)
    await anne.sees(decisions.away([marco.name]), deciding)
    await look(anne)
    await marco.press(myPlace.back)
    await anne.seesNo(decisions.away([marco.name]))
    await anne.choose(decisions.owner, karel, deciding)
    await anne.fill(decisions.lookAgain, lookAgain, deciding)
    await anne.press(decisions.decide, deciding)
    await all((seat) => seat.sees(decisions.status.decided, seat.item))
    await all((seat) => seat.sees(netwerk.objection, seat.item))
    const agree = async (what: string, who?: string) => {
      await anne.press(actions.add)
      const form = anne.form(actions.addHeading)
      await anne.fill(actions.what, what, form)
      if (who) await anne.choose(actions.who, who, form)
      await anne.press(actions.save, form)
      await all((seat) => seat.sees(what, seat.item))
    }
    await agree(netwerk.swimming, karel)
    await agree(netwerk.bike, marco.name)
    await look(anne, marco)
  })

  test('R20.134 four look back without a name, and their words are shown without an author', async () => {
    await goOn(items.close, 16)
    const { reflection } = samira.words
    await samira.choose(reflection.how, reflection.anonymous)
    const writing = [anne, joost, esther, marco]
    for (const seat of writing) {
      const words = seat.words.reflection
      await seat.fill(words.fields.light, netwerk.reflections[seat.name as keyof typeof netwerk.reflections])
      await seat.press(words.ready)
      await seat.sees(words.isReady)
    }
    await all((seat) => seat.sees(seat.words.reflection.count(writing.length)))
    await onlyOn(marco, netwerk.reflections.Marco)
    await look(esther, samira)
    await samira.press(reflection.show)
    await samira.press(reflection.showYes)
    for (const seat of table) {
      for (const word of Object.values(netwerk.reflections)) {
        const line = seat.item.getByRole('listitem').filter({ hasText: word })
        await line.waitFor()
        expect(await line.innerText()).toBe(word)
      }
    }
    await look(esther, anne)
    await picture(esther, 'nwb-lights-phone')
    const { closing, actions } = anne.words
    const question = closing.tell(child)
    await anne.press(`${closing.agree}: ${question}`)
    await anne.choose(actions.who, esther.name, anne.form(question))
    await anne.press(actions.save, anne.form(question))
    await samira.button(`${samira.words.button.change}: ${question}`).waitFor()
  })

  test('R20.135 at the end each sees what they do; a kept word is still one’s own, and anyone can correct', async () => {
    await pass(4)
    const { end } = samira.words
    await samira.press(end.end)
    await samira.press(end.confirmYes)
    await all((seat) => seat.sees(seat.words.end.over, seat.item))
    await marco.sees(netwerk.bike, marco.region(marco.words.end.yours))
    await marco.sees(netwerk.swimming, marco.region(marco.words.end.others))
    await esther.sees(esther.words.closing.tellWhat(child), esther.region(esther.words.end.yours))
    await esther.sees(netwerk.praise)
    await onlyOn(esther, netwerk.praise)
    await esther.fill(esther.words.end.correction, netwerk.correction)
    await esther.press(esther.words.end.addCorrection)
    await all((seat) => seat.sees(netwerk.correction, seat.item.getByRole('listitem')))
    await look(esther, marco, joost, anne)
    await picture(marco, 'nwb-end-phone')
  })

  test('R20.136 the verslag tells the two hours as they were, and nothing that was one’s own', async () => {
    const [opened] = await Promise.all([
      marco.page.waitForEvent('popup'),
      marco.page.getByRole('link', { name: marco.words.end.minutes, exact: true }).click(),
    ])
    const verslag = new Seat('verslag', opened)
    const {
      reflections: _anonymous,
      praise: _own,
      withdrawn,
      whoIsMissing,
      writtenOffline,
      questions: asked,
      ...told
    } = netwerk
    const must = [...Object.values(told), ...Object.values(asked)]
    for (const text of must) await verslag.sees(text)
    for (const [title, planned, passed, late] of [
      [items.welcomeAll, 8, 9, 1],
      [items.familyStory, 15, 15, 1],
      [items.worries, 8, 11, 1],
      [items.understand, 13, 9, 1],
      [items.amongThemselves, 30, 33, 1],
      [minutesWords.total, 120, 124, 6],
    ] as const) {
      const named = opened.getByRole('rowheader', { name: title, exact: true })
      const row = opened.getByRole('row').filter({ has: named })
      const [plan, real] = (await row.getByRole('cell').allInnerTexts()).map(Number.parseFloat)
      expect(plan).toBe(planned)
      // the clock went on while people pressed
      expect(real).toBeGreaterThanOrEqual(passed)
      expect(real).toBeLessThanOrEqual(passed + late)
    }
    await verslag.sees(minutesWords.borrowed('3 min', items.worries, items.understand))
    await look(verslag)
    await opened.setViewportSize(wide)
    await look(verslag)
    const reply = await opened.context().request.get(opened.url().replace(/html$/, 'json'))
    const json = JSON.stringify(await reply.json())
    for (const document of [await opened.content(), json]) {
      for (const text of [
        netwerk.praise,
        withdrawn,
        whoIsMissing,
        writtenOffline,
        ...Object.values(netwerk.reflections),
      ])
        expect(document).not.toContain(text)
      for (const word of ['sealed', 'ledger', '"round', '"talk', '"dot', 'totals', 'reflected', 'reflecting'])
        expect(document).not.toContain(word)
    }
    await opened.close()
    expect(complaints).toEqual([])
  })
})

/** A day that is to come, as a date field wants it. */
const lookAgain = new Date(Date.now() + 90 * 24 * 3_600_000).toISOString().slice(0, 10)
