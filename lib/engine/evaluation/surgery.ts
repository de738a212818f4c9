import type { Strategy } from '@/lib/engine/settings'
import { countTexts, type TagRows } from '@/lib/engine/tag-rows'
import { actualTags, evaluate } from './metrics/metrics'

/** What is done to a tag, by its index: its texts get the tag `into`, or lose it and get nothing (null). */
export type Surgery = { readonly tag: number; readonly into: number | null }

/** Shares from 0 to 1. */
export type SurgeryScore = { readonly accuracy: number; readonly macroF1: number }

export type SurgeryTrial = {
  /** Texts that are counted now, and those of them that still have a tag afterwards. */
  readonly texts: number
  readonly textsAfter: number
  readonly now: SurgeryScore
  /** As if none of the `undecided` texts came out right, and as if all did. */
  readonly after: SurgeryScore
  readonly allRight: SurgeryScore
  /** Texts with one tag each that were answered with the tag that goes: they would be answered with another. */
  readonly undecided: number
  /** F1 of `into` afterwards; null without one. */
  readonly f1: number | null
}

type Set = { readonly tags: TagRows; readonly tagCount: number; readonly strategy: Strategy }

/**
 * What the scores would be if a tag were merged or retired, from the out-of-fold answers of a version that knows it: tags
 * and answers are relabelled, and counted as in every report. Nothing is trained, so words that the model learnt to tell the
 * tags apart are not forgotten. A text that loses its only tag is counted no more; one that fits no tag stays.
 */
export function trySurgery(set: Set, answers: TagRows, surgery: Surgery): SurgeryTrial {
  const isSingle = set.strategy === 'single'
  const operated = operate(set.tags, surgery)
  const given = operate(answers, surgery)
  const kept: number[] = []
  for (let text = 0; text < countTexts(operated); text++) {
    if (sizeOf(operated, text) > 0 || sizeOf(set.tags, text) === 0) kept.push(text)
  }
  const isUndecided = (text: number) => sizeOf(given, text) === 0 && sizeOf(answers, text) > 0
  const undecided = isSingle ? kept.filter(isUndecided) : []
  const open = new Set(undecided)
  const after = scoresOf(set, kept, operated, (text) => rowOf(given, text))
  const { perTag: _, ...allRight } = scoresOf(set, kept, operated, (text) =>
    rowOf(open.has(text) ? operated : given, text).slice(0, isSingle ? 1 : undefined),
  )
  const all = Array.from({ length: countTexts(set.tags) }, (_, text) => text)
  const { perTag: __, ...now } = scoresOf(set, all, set.tags, (text) => rowOf(answers, text))
  return {
    texts: all.length,
    textsAfter: kept.length,
    now,
    after: { accuracy: after.accuracy, macroF1: after.macroF1 },
    allRight,
    undecided: undecided.length,
    f1: surgery.into === null ? null : after.perTag[surgery.into]!.f1,
  }
}

/** The tags after a surgery, by the same indexes. A tag that a row gets twice it has once. */
export function operate(rows: TagRows, { tag, into }: Surgery): TagRows {
  const starts = new Int32Array(rows.starts.length)
  const tags: number[] = []
  for (let text = 0; text < countTexts(rows); text++) {
    const start = tags.length
    for (const own of rowOf(rows, text)) {
      const now = own === tag ? into : own
      if (now !== null && !tags.includes(now, start)) tags.push(now)
    }
    starts[text + 1] = tags.length
  }
  return { starts, tags: Int32Array.from(tags) }
}

function scoresOf(
  { tagCount, strategy }: Set,
  texts: readonly number[],
  tags: TagRows,
  answerOf: (text: number) => Int32Array,
) {
  const answers = rowsOf(texts.map(answerOf))
  const picked = rowsOf(texts.map((text) => rowOf(tags, text)))
  const actual = strategy === 'single' ? actualTags(picked, answers) : picked
  const unsure = new Float32Array(answers.tags.length)
  const top = new Float32Array(texts.length)
  // Here each has its one true tag, or several: what is exactly right is right, and no answer is wrong.
  const { accuracy, macroF1, perTag } = evaluate(
    { tags: actual, tagCount, strategy: 'multi' },
    { ...answers, confidences: unsure, topConfidences: top, topTags: new Int32Array(texts.length) },
  )
  return { accuracy, macroF1, perTag }
}

function rowsOf(rows: readonly Int32Array[]): TagRows {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, text) => {
    starts[text + 1] = starts[text]! + row.length
  })
  const tags = new Int32Array(starts[rows.length]!)
  rows.forEach((row, text) => {
    tags.set(row, starts[text])
  })
  return { starts, tags }
}

function rowOf({ starts, tags }: TagRows, text: number): Int32Array {
  return tags.subarray(starts[text], starts[text + 1])
}

function sizeOf({ starts }: TagRows, text: number): number {
  return starts[text + 1]! - starts[text]!
}
