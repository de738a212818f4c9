import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { at } from '@/lib/at'
import type { Answerer } from '@/lib/engine/classify'
import type { Answers } from '@/lib/engine/evaluation/answers'
import type { TagRows } from '@/lib/engine/tag-rows'

const TEXTS_PER_TURN = 100

/** Lists of tags as the engine takes them. */
export function rowsOf(lists: readonly (readonly number[])[]): TagRows {
  const starts = new Int32Array(lists.length + 1)
  for (const [row, list] of lists.entries()) starts[row + 1] = at(starts, row) + list.length
  return { starts, tags: Int32Array.from(lists.flat()) }
}

/** What is answered to each text, as it is answered to anyone. `progress` takes the share that is done. */
export async function answersTo(
  answerer: Answerer,
  texts: readonly string[],
  progress: (share: number) => void,
): Promise<Answers> {
  const given: { tag: number; confidence: number }[][] = []
  const topTags = new Int32Array(texts.length)
  const topConfidences = new Float32Array(texts.length)
  for (const [text, content] of texts.entries()) {
    const [answer = []] = answerer.answer([content])
    given.push(answer)
    const top = answer[0] ?? likeliest(answerer.probabilities(content))
    topTags[text] = top.tag
    topConfidences[text] = top.confidence
    if (text % TEXTS_PER_TURN === TEXTS_PER_TURN - 1) {
      progress((text + 1) / texts.length)
      await setImmediate()
    }
  }
  const rows = rowsOf(given.map((answer) => answer.map(({ tag }) => tag)))
  const confidences = Float32Array.from(given.flat(), ({ confidence }) => confidence)
  return { ...rows, confidences, topTags, topConfidences }
}

function likeliest(probabilities: Float64Array) {
  const confidence = Math.max(...probabilities)
  return { tag: probabilities.indexOf(confidence), confidence }
}
