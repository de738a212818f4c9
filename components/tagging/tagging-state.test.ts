import { expect, test } from 'vitest'
import type { Disagreement } from '@/lib/contracts/disagreement'
import { queueItem } from '@/lib/testing/texts/queue-item'
import { stateOf, stepsAhead } from './tagging-state'
import type { QueuedText } from './use-queue'

const disagreement: Disagreement = {
  candidate: 2,
  baseline: 1,
  computed: '2025-11-18T14:22:00.000Z',
  untagged: 312,
  pool: 312,
  disagreeing: 48,
  tagged: 48,
}
const text: QueuedText = { ...queueItem, seenVersion: null }
const lost = new Error('No answer.')
const skipped = { tagged: null }
const nothing = { current: undefined, query: { error: null }, isAtEnd: false, held: 0, deeds: [] }

test('the text in sight stays there, also when those behind it cannot be read', () => {
  const state = stateOf({ ...nothing, current: text, query: { error: lost } }, null)
  expect(state).toMatchObject({ is: 'text', text: { id: 1 } })
})

test('that texts could not be read is said before anything is called finished', () => {
  const state = stateOf({ ...nothing, query: { error: lost }, isAtEnd: true }, disagreement)
  expect(state).toEqual({ is: 'failed', error: lost })
})

test('without a text, an error or an end the next texts are on their way', () => {
  expect(stateOf(nothing, disagreement)).toEqual({ is: 'reading' })
})

test('a queue that is worked off has an end', () => {
  expect(stateOf({ ...nothing, isAtEnd: true }, null)).toEqual({ is: 'end' })
})

test('disagreements are settled once all are tagged, not while some are skipped or in other hands', () => {
  const atEnd = { ...nothing, isAtEnd: true }
  expect(stateOf(atEnd, disagreement)).toEqual({ is: 'settled', disagreement })
  expect(stateOf({ ...atEnd, deeds: [skipped] }, disagreement)).toEqual({ is: 'end' })
  expect(stateOf({ ...atEnd, held: 2 }, disagreement)).toEqual({ is: 'end' })
})

test('a text on its way counts as tagged by its tags, and in the path of disagreements by any answer', () => {
  const about = { id: 'a', sampleId: 1, text: '', chosenBy: 'random', seenVersion: null } as const
  const tagged = { ...about, kind: 'tag', tags: [1] } as const
  const waiting = [
    { ...tagged, tags: [1] },
    { ...tagged, tags: [], fitsNoTag: true as const },
    { ...about, kind: 'undo' as const, tags: [2], of: 'b', revision: null },
  ]
  expect(stepsAhead(waiting.slice(0, 2), false)).toBe(1)
  expect(stepsAhead(waiting.slice(0, 2), true)).toBe(2)
  expect(stepsAhead(waiting, false)).toBe(0)
})
