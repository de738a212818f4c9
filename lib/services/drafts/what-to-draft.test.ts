import { expect, test } from 'vitest'
import { type DraftMoment, whatToDraft } from './what-to-draft'

/** Version 7 has read revision 10; the newest change that a training reads was revision 12. */
const moment: DraftMoment = {
  version: { id: 7, revision: 10 },
  isChangedSince: async (revision) => revision < 12,
  isTraining: false,
  isWriting: false,
  draft: null,
  tooLargeAfter: null,
}
const ofNow = { versionId: 7, revision: 12 }
const ofBefore = { versionId: 7, revision: 11 }
const what = (change: Partial<DraftMoment>) => whatToDraft({ ...moment, ...change })

test('a draft is made for what was said since the version, and kept while nothing else is', async () => {
  expect(await what({})).toBe('make')
  expect(await what({ draft: ofBefore })).toBe('make')
  expect(await what({ draft: ofNow })).toBe('keep')
})

test('there is none before the first version, nor while the newest one has read everything', async () => {
  expect(await what({ version: null })).toBe('no_version')
  expect(await what({ version: { id: 8, revision: 12 }, draft: ofNow })).toBe('as_new')
})

test('after another version it is made anew: calibration is that of the newest', async () => {
  expect(await what({ version: { id: 8, revision: 11 }, draft: ofNow })).toBe('make')
})

test.each([
  ['training', { isTraining: true }],
  ['writing', { isWriting: true }],
] as const)(
  'during %s none is made, and the last one is kept while it knows more',
  async (why, is) => {
    expect(await what(is)).toBe(why)
    expect(await what({ ...is, draft: ofBefore })).toBe('keep')
    expect(await what({ ...is, draft: { versionId: 6, revision: 9 } })).toBe(why)
  },
)

test('what took too long is tried again after the next version', async () => {
  expect(await what({ tooLargeAfter: 7 })).toBe('too_large')
  expect(await what({ tooLargeAfter: 6 })).toBe('make')
})
