import { expect, test } from 'vitest'
import { aProof } from '@/lib/testing/made/a-proof'
import { neededOf } from './needed-reason'

const kept = { all: 3, kept: 3, broken: 0 }
const unproven = aProof({ verdict: 'unproven' })

test('what is proven needs no reason, whatever the policy', () => {
  for (const policy of ['warn', 'require', 'off'] as const) {
    expect(neededOf(policy, aProof(), kept)).toEqual({
      isProven: true,
      question: null,
      refusal: null,
    })
  }
})

test('without proof the policy asks, refuses or lets it pass', () => {
  expect(neededOf('warn', unproven, kept).question).toBe('Deploy without proof?')
  expect(neededOf('require', unproven, kept).refusal).not.toBeNull()
  expect(neededOf('off', unproven, kept)).toMatchObject({ question: null, refusal: null })
  expect(neededOf('warn', null, null).question).toBe('Deploy without proof?')
})

test('a broken promise always asks', () => {
  const broken = { all: 3, kept: 2, broken: 1 }
  expect(neededOf('off', aProof(), broken).question).toBe('Deploy with 1 broken promise?')
})
