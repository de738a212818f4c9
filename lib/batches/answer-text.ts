import 'server-only'
import type { BatchRow } from '@/db/batches/batches'
import type { OpenVersion } from '@/lib/answering/open-version'
import { at } from '@/lib/at'
import { type BatchColumn, batchColumns } from '@/lib/contracts/choices'
import { isSure, rounded } from '@/lib/engine/settings'
import type { Added } from './rows/copier'

export type TextAnswer = {
  /** What is added to the row, without the column that says what is wrong. */
  added: Added
  /** Of the likeliest tag. */
  confidence: number
  /** The ids of the tags that stand in the row; 0 alone for none. */
  tags: readonly number[]
  isLeftEmpty: boolean
}

type Asked = Pick<BatchRow, 'columns' | 'emptyBelow' | 'versionNumber'>
type Given = { tag: number; confidence: number }

/** What is known of a text when its row is written. */
type Known = { text: string; names: string[]; confidence: number; second: Given | undefined }

/** Answers texts one by one, as the version answers anyone, and says of each what is added to its row. */
export function createTextAnswerer(
  version: OpenVersion,
  asked: Asked,
): (text: string) => TextAnswer {
  const { answerer, tags, minimumOf } = version
  const nameOf = ({ tag }: Given) => at(tags, tag).name
  const isRanked = asked.columns.includes('runner_up')
  // Who says a minimum of the batch wants that one, and not those of the version.
  const leastOf = (id: number) => asked.emptyBelow ?? minimumOf(id)

  const valuesOf: Record<BatchColumn, (known: Known) => Added> = {
    tag: ({ names }) => [names.length > 1 ? names : (names[0] ?? null)],
    confidence: ({ confidence }) => [confidence],
    version: () => [asked.versionNumber],
    runner_up: ({ second }) =>
      second ? [nameOf(second), rounded(second.confidence)] : [null, null],
    known_words: ({ text }) => [knownWords(version, text)],
  }
  const chosen = batchColumns.filter((column) => asked.columns.includes(column))

  return (text) => {
    const [answer = []] = answerer.answer([text])
    const isShort = isRanked || answer.length === 0
    const ranked = isShort ? rank(answerer.probabilities(text), answer) : answer
    const confidence = rounded(at(ranked, 0).confidence)
    const sure = answer.filter(({ tag, confidence }) =>
      isSure(confidence, leastOf(at(tags, tag).id)),
    )
    const known = { text, names: sure.map(nameOf), confidence, second: ranked[1] }
    return {
      added: chosen.flatMap((column) => valuesOf[column](known)),
      confidence,
      tags: sure.length === 0 ? [0] : sure.map(({ tag }) => at(tags, tag).id),
      isLeftEmpty: sure.length === 0 && answer.length > 0,
    }
  }
}

/** All tags, the likeliest first; what was answered comes before what was not. */
function rank(probabilities: Float64Array, answer: readonly Given[]): Given[] {
  const first = answer[0]?.tag
  return Array.from(probabilities, (confidence, tag) => ({ tag, confidence })).sort(
    (a, b) => Number(b.tag === first) - Number(a.tag === first) || b.confidence - a.confidence,
  )
}

function knownWords(version: OpenVersion, text: string): number {
  const { words, unknown } = version.countWords(text)
  return words - unknown
}
