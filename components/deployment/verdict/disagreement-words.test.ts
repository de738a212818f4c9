import { expect, test } from 'vitest'
import type { Analysis } from '@/lib/contracts/analysis'
import type { Disagreement } from '@/lib/contracts/disagreement'
import { NOW } from '@/lib/facts/verdict-words'
import { aProof } from '@/lib/testing/made/a-proof'
import { wayOf, weightedWords } from './disagreement-words'

function found(fields: Partial<Disagreement>): Analysis<Disagreement> {
  const result = {
    candidate: 2,
    baseline: 1,
    computed: '2025-11-18T14:22:00.000Z',
    untagged: 312,
    pool: 312,
    disagreeing: 48,
    tagged: 0,
    ...fields,
  }
  return { state: 'ready', percent: 100, result, error: null }
}

test('the quickest way names how many texts there are to tag, and of how many', () => {
  expect(wayOf(found({}), null)).toEqual({
    title: 'Tag the 48 untagged texts on which sandbox and production disagree',
    hint: 'Quickest: on the rest of 312 untagged texts they agree',
    to: 'tag',
  })
  const many = found({ untagged: 120_000, pool: 5_000 })
  expect(wayOf(many, null).hint).toContain('a random 5,000 of your 120,000 untagged texts')
})

test('once begun it says how many are missing', () => {
  const { title, hint } = wayOf(found({ tagged: 12 }), null)
  expect(title).toContain('the 36 untagged texts')
  expect(hint).toBe('12 of 48 tagged: tag the rest before training again')
})

test('where there is nothing to tag it says why, and what can be done', () => {
  expect(wayOf(found({ disagreeing: 0 }), null)).toMatchObject({
    title: 'They agree on all of 312 untagged texts',
    to: 'data/import',
  })
  expect(wayOf(found({ untagged: 0, pool: 0, disagreeing: 0 }), null)).toMatchObject({
    title: 'Add texts without tags',
    to: 'data/import',
  })
  expect(wayOf(found({ tagged: 48 }), null)).toMatchObject({
    title: 'All 48 texts on which they disagree are tagged',
    to: null,
  })
})

test('while it is looked for, and when that failed, there is no link', () => {
  const running = { state: 'running', percent: 40, result: null, error: null } as const
  expect(wayOf(running, null)).toMatchObject({ hint: expect.stringContaining('40%'), to: null })
  const failed = { ...running, state: 'failed', error: 'Its model is gone.' } as const
  expect(wayOf(failed, null)).toMatchObject({ hint: 'Its model is gone.', to: null })
})

test('the verdict says how the tagged disagreements count', () => {
  const disagreement = { pool: 312, disagreeing: 48, tagged: 12, agreeing: 264, weighted: false }
  expect(weightedWords(aProof(), NOW)).toBeNull()
  expect(weightedWords(aProof({ disagreement }), NOW)).toBe(
    '12 of the 48 texts on which they disagree are tagged: tag the rest before training again. Until then they are left out.',
  )
  const all = { ...disagreement, tagged: 48, weighted: true }
  expect(weightedWords(aProof({ disagreement: all }), NOW)).toBe(
    'Weighted: all 48 texts on which they disagree are tagged, and the others also stand for 264 untagged texts on which they agree.',
  )
})
