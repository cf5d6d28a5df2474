import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languageTags } from '../../../shared/text/languages.ts'
import { minutesWordsFor } from '../../../shared/text/minutes.ts'
import { templatesFor } from '../../../shared/text/templates.ts'
import { openSite, plan, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('the language of a meeting', () => {
  test('R28.4 is chosen when it starts, and told on every way in', async () => {
    const { id, guestSecret: secret, cookie } = await site.start({ language: 'nl-BE' })
    expect((await site.rooms.read(id))?.meeting.gathering.language).toBe('nl-BE')
    expect((await site.post(`/api/meetings/${id}/invitation`, { secret })).json().language).toBe('nl-BE')
    expect((await site.get(`/api/meetings/${id}/me`, cookie)).json().language).toBe('nl-BE')
  })

  test('R28.4 is Dutch of the Netherlands where nobody chose', async () => {
    const { id, cookie } = await site.start()
    expect((await site.get(`/api/meetings/${id}/me`, cookie)).json().language).toBe('nl')
  })

  test.each(['', 'fr', 'toString', '__proto__', 7])('R28.4 %j is not spoken here', async (language) => {
    const reply = await site.post('/api/meetings', { ...plan, language })
    expect([reply.statusCode, reply.json()]).toEqual([
      400,
      { code: 'invalid-input', params: { field: 'language' } },
    ])
  })

  test.each(languageTags)('R28.5 agenda and minutes are in it: %s', async (language) => {
    const { id, cookie } = await site.start({ language })
    const agenda = (await site.rooms.read(id))?.meeting.agenda ?? {}
    expect(Object.values(agenda).map(({ title }) => title)).toContain(titleOfAnalysis(language))
    const minutes = (await site.get(`/api/meetings/${id}/minutes.html`, cookie)).body
    expect(minutes).toContain(`<html lang="${language}">`)
    expect(minutes).toContain(minutesWordsFor(language).analysis)
  })

  test('R28.5 the invented case is in it too', async () => {
    const { id } = await site.start({ template: 'example', language: 'nl-BE' })
    expect((await site.rooms.read(id))?.meeting.gathering.language).toBe('nl-BE')
  })
})

function titleOfAnalysis(language: Language): string {
  return templatesFor(language).titles.analysis
}
