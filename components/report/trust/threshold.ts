import type { Details, Metrics, Thresholds } from '@/lib/contracts/metrics'

/** From fewer answers a share would say more about luck than about the model. */
const LEAST_ANSWERS = 10

export const USUAL_THRESHOLD = 80

export type AtThreshold = {
  answered: number
  right: number
  /** Of all answers (multi-tag: of all tags given). */
  shareAnswered: number
  /** Null when too few are answered. */
  shareRight: number | null
  left: number
}

/** What is answered, and how much of it is right, when answers have to be at least so sure: 0 to 100 %. */
export function atThreshold(thresholds: Thresholds, percent: number): AtThreshold {
  const all = thresholds.answered[0] ?? 0
  const answered = thresholds.answered[percent] ?? 0
  const right = thresholds.right[percent] ?? 0
  return {
    answered,
    right,
    shareAnswered: all === 0 ? 0 : answered / all,
    shareRight: answered < LEAST_ANSWERS ? null : right / answered,
    left: all - answered,
  }
}

/** How many answers are 0 to 10 % sure, 10 to 20 %, and so on. */
export function answersByTenth({ thresholds: { answered } }: Details): number[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const next = tenth === 9 ? 0 : (answered[(tenth + 1) * 10] ?? 0)
    return (answered[tenth * 10] ?? 0) - next
  })
}

/** What a threshold decides about: texts, or with several tags a text each tag by itself. */
export function unitOf({ multi }: Metrics): 'text' | 'tag given' {
  return multi ? 'tag given' : 'text'
}

/** The threshold of the address. */
export function readThreshold(text: string | null): number {
  return text !== null && /^\d{1,2}$/.test(text) ? Number(text) : USUAL_THRESHOLD
}
