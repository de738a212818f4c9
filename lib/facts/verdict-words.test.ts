import { describe, expect, test } from 'vitest'
import type { ProvenDifference } from '@/lib/contracts/proof'
import { createRandom } from '@/lib/engine/random'
import { aProof } from '@/lib/testing/made/a-proof'
import { leadOf, verdictOf } from './lead'
import {
  byNumber,
  NOW,
  provenTitle,
  scoreCertainty,
  verdictSentence,
  verdictThen,
  verdictTitle,
} from './verdict-words'

const LOWER = {
  ...aProof().accuracy,
  difference: -0.02,
  low: -0.03,
  high: -0.01,
  sure_of_worse: 0.982,
}
const THEN = byNumber(9, 6, true)

describe('the verdict in words', () => {
  test('is never 100% sure', () => {
    expect(verdictTitle(aProof({ verdict: 'better', sure: 0.99999 }), NOW)).toBe(
      'Sandbox is better: > 99.9% sure',
    )
  })

  test('names who is better, also when it is production', () => {
    expect(
      verdictTitle(
        aProof({ verdict: 'worse', sure: 0.982, accuracy: LOWER, macro_f1: LOWER }),
        NOW,
      ),
    ).toBe('Production is better: 98.2% sure')
    expect(verdictTitle(aProof({ verdict: 'better', sure: 0.982 }), THEN)).toBe(
      'v9 was better: 98.2% sure',
    )
  })

  test('never says “equal”: few differences tell nothing', () => {
    const few = aProof({ verdict: 'unproven', only_candidate: 3, only_baseline: 3 })
    expect(verdictTitle(few, NOW)).toBe('Cannot tell yet')
    const score = { ...aProof().accuracy, low: -0.02, difference: 0.001, sure: 0.5 }
    const many = aProof({ verdict: 'unproven', accuracy: score, macro_f1: score })
    expect(verdictTitle(many, NOW)).toBe('Cannot tell yet')
    expect(verdictSentence(many, NOW)).toContain('it could still be chance')
    const none = { ...many.accuracy, difference: 0 }
    expect(verdictSentence({ ...many, accuracy: none, macro_f1: none }, NOW)).toContain(
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
    expect(verdictTitle(proof, NOW)).toBe('Macro F1 is worse: > 99.9% sure')
    expect(verdictTitle(proof, THEN)).toBe('Macro F1 was worse: > 99.9% sure')
    expect(verdictSentence(proof, NOW)).toMatch(
      /^Sandbox has a lower macro F1, and that is not chance; nothing is proven of its accuracy\./,
    )
    const other = aProof({ verdict: 'unproven', accuracy: worse, macro_f1: open })
    expect(verdictTitle(other, NOW)).toBe('Accuracy is worse: > 99.9% sure')
    const few = aProof({ ...proof, only_candidate: 3, only_baseline: 3 })
    expect(verdictTitle(few, NOW)).toBe('Cannot tell yet')
  })

  test('that is mixed says by what: by the tags that both know, or by one of the scores', () => {
    const { accuracy, macro_f1 } = aProof()
    const scores = { texts: 720, accuracy, macro_f1, verdict: 'better', shared: 'worse' } as const
    const byTags = aProof({ verdict: 'mixed', all_tags: scores })
    expect(verdictTitle(byTags, NOW)).toBe('Better on all tags, worse on the tags that both know')
    expect(verdictSentence(byTags, NOW)).toMatch(
      /^Sandbox has tags that production does not have, and is worse on the tags that both know\. Their tags differ\. On all tags as they are now \(720 texts\), Sandbox answers 80\.0% right, production 78\.0%/,
    )
    expect(verdictSentence(byTags, THEN)).not.toContain('is worse')
    const worse = { ...macro_f1, difference: -0.02, low: -0.03, high: -0.01 }
    const byScore = aProof({ verdict: 'mixed', macro_f1: worse })
    expect(verdictTitle(byScore, NOW)).toBe('Better by one score, worse by the other')
    expect(verdictSentence(byScore, NOW)).toMatch(
      /^Sandbox has a better accuracy, production a better macro F1, and neither is chance\./,
    )
  })

  test('names the near copies of the texts', () => {
    const proof = aProof({ verdict: 'better', texts: 150, groups: 94 })
    expect(verdictSentence(proof, NOW)).toContain(
      'the same 150 tagged texts (94 after near copies).',
    )
  })

  test('counts near copies as one where it tells whether there are enough texts to say anything', () => {
    const copies = aProof({
      only_candidate: 45,
      only_baseline: 4,
      one_sided: 8,
      verdict: 'unproven',
    })
    expect(verdictTitle(copies, NOW)).toBe('Cannot tell yet')
    expect(leadOf(copies)).toBeNull()
  })

  test('says on what it was measured', () => {
    const proof = aProof({
      verdict: 'better',
      texts: 4200,
      groups: 4200,
      only_candidate: 331,
      only_baseline: 230,
    })
    expect(verdictSentence(proof, NOW)).toBe(
      'Both versions answered the same 4,200 tagged texts. On 561 of them only one was right:',
    )
  })
})

describe('the side', () => {
  /** A score that no rule has touched: the certainty is whatever so many tries have left of it. */
  function randomScore(random: () => number): ProvenDifference {
    const difference = (random() - 0.5) / 10
    const reach = random() / 25
    return {
      candidate: 0.8 + difference,
      baseline: 0.8,
      difference,
      low: difference - reach,
      high: difference + reach,
      standard_error: reach / 2,
      sure: difference > reach ? 0.975 + random() / 40 : random() * 0.975,
      sure_of_worse: difference < -reach ? 0.975 + random() / 40 : random() * 0.975,
    }
  }

  const next = createRandom(7)
  const random = () => next() / 2 ** 32
  const proofs = Array.from({ length: 200 }, () => {
    const [accuracy, macro_f1] = [randomScore(random), randomScore(random)]
    const isBetter = accuracy.low > 0 && macro_f1.low > 0
    const isWorse = accuracy.high < 0 && macro_f1.high < 0
    const open = isWorse ? ('worse' as const) : ('unproven' as const)
    const sure = Math.min(accuracy.sure, macro_f1.sure)
    const sureOfWorse = Math.min(accuracy.sure_of_worse, macro_f1.sure_of_worse)
    return aProof({
      accuracy,
      macro_f1,
      verdict: isBetter ? 'better' : open,
      sure: isWorse ? sureOfWorse : sure,
    })
  })

  test('of 200 made-up results whoever is said to be better is ahead by both scores', () => {
    const said = proofs.map((proof) => [verdictTitle(proof, NOW), proof] as const)
    const sides = { Sandbox: 1, Production: -1 } as const
    let named = 0
    for (const [title, { accuracy, macro_f1 }] of said) {
      for (const [name, sign] of Object.entries(sides)) {
        if (!title.startsWith(name)) continue
        named++
        expect(Math.sign(accuracy.difference), title).toBe(sign)
        expect(Math.sign(macro_f1.difference), title).toBe(sign)
      }
    }
    expect(named).toBeGreaterThan(20)
    expect(said.length - named).toBeGreaterThan(20)
  })

  test('no sentence names as ahead whoever is behind by both scores', () => {
    for (const proof of proofs) {
      const { accuracy, macro_f1 } = proof
      const behind = accuracy.difference > 0 ? 'Production' : 'Sandbox'
      if (Math.sign(accuracy.difference) !== Math.sign(macro_f1.difference)) continue
      expect(verdictSentence(proof, NOW)).not.toMatch(
        new RegExp(`${behind} (is ahead|has the higher)`),
      )
    }
  })

  test('a percentage stands with its subject, and only from 80 on', () => {
    for (const proof of proofs) {
      const title = verdictTitle(proof, NOW)
      const said = title.match(/([\d.]+)%/)?.[1]
      if (said === undefined) continue
      expect(Number(said)).toBeGreaterThanOrEqual(80)
      expect(title).toMatch(/^(Sandbox|Production|Accuracy|Macro F1) (is|looks) (better|worse): /)
    }
  })

  test('an interval that crosses zero is never called proven', () => {
    for (const proof of proofs) {
      for (const score of [proof.accuracy, proof.macro_f1]) {
        if (score.low > 0 || score.high < 0) continue
        expect(scoreCertainty(score)).not.toMatch(/9[89]/)
      }
    }
    // As earlier releases kept it: not corrected for the tries.
    const crossing = { ...LOWER, high: 0.004, sure_of_worse: 0.9963 }
    const old = aProof({ verdict: 'worse', sure: 0.9963, accuracy: LOWER, macro_f1: crossing })
    expect(verdictOf(old)).toBe('unproven')
    expect(verdictTitle(old, NOW)).not.toContain('99.6')
    expect(scoreCertainty(crossing)).toBe('cannot tell')
  })

  test('many tries do not turn the sentence round', () => {
    const ahead = { ...aProof().accuracy, difference: 0.004, low: -0.02, high: 0.03, sure: 0.37 }
    const proof = aProof({ verdict: 'unproven', accuracy: ahead, macro_f1: ahead, sure: 0.37 })
    expect(verdictTitle(proof, NOW)).toBe('Cannot tell yet')
    expect(verdictSentence(proof, NOW)).toMatch(/^Sandbox is ahead, but it could still be chance\./)
    const surer = { ...ahead, sure: 0.92 }
    const looks = aProof({ verdict: 'unproven', accuracy: surer, macro_f1: surer, sure: 0.92 })
    expect(verdictTitle(looks, NOW)).toBe('Sandbox looks better: 92% sure, not proven')
    expect(verdictTitle(looks, byNumber(9, 6, true))).toBe('v9 looked better: 92% sure, not proven')
    expect(leadOf(looks)).toEqual({ side: 'candidate', sure: 0.92 })
  })
})

test('what was known at a deploy names who looked better', () => {
  expect(verdictThen({ verdict: 'better', sure: 0.996, lead: null })).toBe('Better: 99.6% sure')
  expect(verdictThen({ verdict: 'unproven', sure: 0.08, lead: null })).toBe('Not proven')
  const lead = { side: 'baseline', sure: 0.92 } as const
  expect(verdictThen({ verdict: 'unproven', sure: 0.08, lead })).toBe(
    'Looked worse: 92% sure, not proven',
  )
  expect(provenTitle({ verdict: 'better', sure: 0.996 }, NOW)).toBe('Sandbox is better: 99.6% sure')
})
