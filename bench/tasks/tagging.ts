import { readLines } from '@/bench/sets/data-set'
import { fitDraw } from '@/bench/sets/learn-draw'
import { drawTagged } from '@/bench/sets/tagged-draws'
import { nextTexts, type OrderName } from '@/bench/sets/tagging-orders'
import { createAnswerer } from '@/lib/engine/classify'
import { marksOf } from '@/lib/engine/evaluation/near-copies/marks'
import type { Settings } from '@/lib/engine/settings'
import { testOn } from './scores'

export type TaggingAsk = {
  readonly train: string
  readonly test: string
  readonly draw: number
  readonly orders: readonly OrderName[]
  /** How many texts are tagged when a model is trained, ascending. */
  readonly sizes: readonly number[]
  /** The share of macro F1 with all tags at which somebody stops. */
  readonly share: number
  readonly settings: Partial<Settings>
}

/** Macro F1 on the test file of each size, in the order of the sizes, until it was reached. */
export type TaggingAnswer = { readonly goal: number; readonly curves: number[][] }

/** Tags texts of a file with their own tags in several orders, until a model that learnt from them is good enough. */
export async function tagging(ask: TaggingAsk): Promise<TaggingAnswer> {
  const lines = readLines(ask.train).filter(({ tags }) => tags.length > 0)
  const testLines = readLines(ask.test)
  const marks = lines.map(({ text }) => marksOf(text))
  const all = await fitDraw(lines, [...lines.keys()], ask.settings)
  const goal = ask.share * testOn(all, testLines).macroF1
  const curves: number[][] = []
  for (const order of ask.orders) {
    const curve: number[] = []
    const tagged: number[] = []
    let rest = drawTagged(lines.length, lines.length, ask.draw)
    let confidences: Float64Array | null = null
    for (const size of ask.sizes) {
      const state = { tagged, rest, confidences, marks }
      const next = new Set(nextTexts(order, state, size - tagged.length))
      tagged.push(...next)
      rest = rest.filter((place) => !next.has(place))
      const model = await fitDraw(lines, tagged, ask.settings)
      const macroF1 = testOn(model, testLines).macroF1
      curve.push(macroF1)
      if (macroF1 >= goal) break
      const { answer } = createAnswerer(model)
      confidences = new Float64Array(lines.length)
      for (const place of rest)
        confidences[place] = answer([lines[place]?.text ?? ''])[0]?.[0]?.confidence ?? 0
    }
    curves.push(curve)
  }
  return { goal, curves }
}
