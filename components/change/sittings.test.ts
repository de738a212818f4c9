import { expect, test } from 'vitest'
import type { Activity } from '@/lib/contracts/activity'
import type { Change } from '@/lib/contracts/change'
import { sittingsOf, sittingWords } from './sittings'

const START = Date.UTC(2026, 10, 18, 10)
const SUPPORT = { id: 'cl_1', name: 'Support' }

/** The newest first, as lists are. */
function tagged(
  revision: number,
  minute: number,
  more: Partial<Pick<Activity, 'model'> & Change> = {},
): Activity {
  const { by = 'Maya', model = SUPPORT, summary = 'Gave “Billing” to 1 text.', ...change } = more
  const at = new Date(START + minute * 60_000).toISOString()
  const whole: Change = {
    revision,
    at,
    by,
    summary,
    kind: 'tag',
    count: 1,
    undo_of: null,
    undone_by: null,
    redone_by: null,
    own: true,
    ...change,
  }
  return {
    id: `${revision}`,
    at,
    by,
    kind: 'texts',
    summary,
    model,
    change: whole,
    deployment: null,
    version: null,
  }
}

const sizes = (entries: Activity[]) =>
  sittingsOf(entries).map((piece) => ('sitting' in piece ? piece.sitting.length : 1))

test('what one person tagged text by text takes one place', () => {
  const noTag = tagged(11, 2, { kind: 'no tag', summary: 'Judged that no tag fits 1 text.' })
  const entries = [tagged(13, 4), tagged(12, 3), noTag, tagged(10, 1)]
  const [piece] = sittingsOf(entries)
  expect(sizes(entries)).toEqual([4])
  expect(piece && 'sitting' in piece && sittingWords(piece.sitting)).toEqual({
    summary: 'Tagged texts 4 times in 3 minutes.',
    revisions: 'Revisions 10 to 13',
  })
})

test('two stay two, and a pause, another person or another model begins anew', () => {
  expect(sizes([tagged(2, 1), tagged(1, 0)])).toEqual([1, 1])
  const three = (minute: number, more = {}) =>
    [2, 1, 0].map((row) => tagged(minute + row, minute + row, more))
  expect(sizes([...three(20), ...three(0)])).toEqual([3, 3])
  expect(sizes([...three(3, { by: 'Jonas' }), ...three(0)])).toEqual([3, 3])
  expect(sizes([...three(3, { model: { id: 'cl_2', name: 'Other' } }), ...three(0)])).toEqual([
    3, 3,
  ])
})

test('what one looks for by itself keeps its own place: many texts, tags taken off', () => {
  const around = (one: Activity) => [tagged(9, 9), tagged(8, 8), one, tagged(6, 6), tagged(5, 5)]
  expect(sizes(around(tagged(7, 7)))).toEqual([5])
  expect(sizes(around(tagged(7, 7, { count: 340 })))).toEqual([1, 1, 1, 1, 1])
  const removed = tagged(7, 7, { summary: 'Removed “Billing” from 1 text.' })
  expect(sizes(around(removed))).toEqual([1, 1, 1, 1, 1])
})

test('what was undone stays in its place, so that the way forth is where the way back was', () => {
  const entries = [tagged(3, 2), tagged(2, 1, { undone_by: 12 }), tagged(1, 0)]
  const [piece] = sittingsOf(entries)
  expect(piece && 'sitting' in piece && sittingWords(piece.sitting).summary).toBe(
    'Tagged texts 3 times in 2 minutes, 1 of them undone.',
  )
})
