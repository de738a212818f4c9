import { describe, expect, test } from 'vitest'
import { toneOf } from '@/components/ui/charts/difference-tone'
import { aProof } from '@/lib/testing/made/a-proof'
import { NOW, sentenceOf, titleOf } from './verdict-words'

const THEN = { candidate: 'v9', baseline: 'v6', isThen: true }

describe('the verdict in words', () => {
  test('is never 100% sure', () => {
    expect(titleOf(aProof({ verdict: 'better', sure: 0.99999 }), NOW)).toBe(
      'Sandbox is better: > 99.9% sure',
    )
  })

  test('names who is better, also when it is production', () => {
    expect(titleOf(aProof({ verdict: 'worse', sure: 0.982 }), NOW)).toBe(
      'Production is better: 98.2% sure',
    )
    expect(titleOf(aProof({ verdict: 'better', sure: 0.982 }), THEN)).toBe(
      'v9 was better: 98.2% sure',
    )
  })

  test('never says “equal”: few differences tell nothing', () => {
    const few = aProof({ verdict: 'unproven', only_candidate: 3, only_baseline: 3 })
    expect(titleOf(few, NOW)).toBe('Cannot tell yet')
    const many = aProof({ verdict: 'unproven', sure: 0.5, only_candidate: 80, only_baseline: 80 })
    expect(titleOf(many, NOW)).toBe('Not proven: 50% sure')
    expect(sentenceOf(many, NOW)).toContain('it could still be chance')
    const none = { ...many.accuracy, difference: 0 }
    expect(sentenceOf({ ...many, accuracy: none, macro_f1: none }, NOW)).toContain(
      'which does not mean that there is none',
    )
  })

  test('names the one score that is proven worse, though the verdict is open', () => {
    const { accuracy } = aProof()
    const open = { ...accuracy, difference: -0.008, low: -0.026, high: 0.01, sure: 0.11 }
    const worse = {
      ...open,
      difference: -0.046,
      low: -0.067,
      high: -0.025,
      sure: 0.00001,
      sure_of_worse: 0.99998,
    }
    const proof = aProof({ verdict: 'unproven', sure: 0.00001, accuracy: open, macro_f1: worse })
    expect(titleOf(proof, NOW)).toBe('Macro F1 is worse: > 99.9% sure')
    expect(titleOf(proof, THEN)).toBe('Macro F1 was worse: > 99.9% sure')
    expect(sentenceOf(proof, NOW)).toMatch(
      /^Sandbox has a lower macro F1, and that is not chance; nothing is proven of its accuracy\./,
    )
    const other = aProof({ verdict: 'unproven', accuracy: worse, macro_f1: open })
    expect(titleOf(other, NOW)).toBe('Accuracy is worse: > 99.9% sure')
    const few = aProof({ ...proof, only_candidate: 3, only_baseline: 3 })
    expect(titleOf(few, NOW)).toBe('Cannot tell yet')
  })

  test('that is mixed says by what: by the tags that both know, or by one of the scores', () => {
    const { accuracy, macro_f1 } = aProof()
    const scores = { texts: 720, accuracy, macro_f1, verdict: 'better', shared: 'worse' } as const
    const byTags = aProof({ verdict: 'mixed', all_tags: scores })
    expect(titleOf(byTags, NOW)).toBe('Better on all tags, worse on the tags that both know')
    expect(sentenceOf(byTags, NOW)).toMatch(
      /^Sandbox has tags that production does not have, and is worse on the tags that both know\. Their tags differ\. On all tags as they are now \(720 texts\), Sandbox answers 80\.0% right, production 78\.0%/,
    )
    expect(sentenceOf(byTags, THEN)).not.toContain('is worse')
    const worse = { ...macro_f1, difference: -0.02, low: -0.03, high: -0.01 }
    const byScore = aProof({ verdict: 'mixed', macro_f1: worse })
    expect(titleOf(byScore, NOW)).toBe('Better by one score, worse by the other')
    expect(sentenceOf(byScore, NOW)).toMatch(
      /^Sandbox has a better accuracy, production a better macro F1, and neither is chance\./,
    )
  })

  test('colours a bar that is wholly on one side of zero, whatever the verdict', () => {
    expect(toneOf({ low: -0.067, high: -0.025 })).toBe('down')
    expect(toneOf({ low: 0.001, high: 0.02 })).toBe('up')
    expect(toneOf({ low: -0.026, high: 0.01 })).toBe('open')
  })

  test('says on what it was measured', () => {
    const proof = aProof({
      verdict: 'better',
      texts: 4200,
      only_candidate: 331,
      only_baseline: 230,
    })
    expect(sentenceOf(proof, NOW)).toBe(
      'Both versions answered the same 4,200 tagged texts. On 561 of them only one was right:',
    )
  })
})
