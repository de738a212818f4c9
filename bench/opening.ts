/**
 * How long a large model file takes until it answers, and how long the longest of its steps, for which others wait; then how
 * long texts take that have no word twice: `npm run bench -- opening --nodes 1200000`. Times are of the processor.
 */

import { parseArgs } from 'node:util'
import { answererOf, createAnswerer } from '@/lib/engine/classify'
import type { Model } from '@/lib/engine/model'
import { modelIn } from '@/lib/engine/model-file/decode'
import { encodeModel } from '@/lib/engine/model-file/encode'
import type { Steps } from '@/lib/engine/steps'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'

const TAGS = 20
const LETTERS = 8
const { values } = parseArgs({ options: { nodes: { type: 'string', default: '300000' } } })
const nodeCount = Number(values.nodes)
const { model: small } = train(trainingSetOf(exampleTexts(90, false)))

/** A model as large as many texts make it: a third of its n-grams are words, two thirds have features. */
function largeModel(): Model {
  const termCount = Math.floor(nodeCount / 3)
  const featureCount = 2 * termCount
  const starts = Int32Array.from({ length: termCount + 1 }, (_, term) => term * LETTERS)
  const chars = new Uint16Array(termCount * LETTERS)
  for (let at = 0, rest = 0; at < chars.length; at++) {
    if (at % LETTERS === 0) rest = at / LETTERS
    chars[at] = 97 + (rest % 26)
    rest = Math.floor(rest / 26)
  }
  const parents = new Int32Array(nodeCount)
  const symbols = new Int32Array(nodeCount)
  const features = new Int32Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) {
    parents[node] = node < termCount ? 0 : 2 + (node % (termCount - 2))
    symbols[node] = node % termCount
    features[node] = node < featureCount ? node : -1
  }
  parents.fill(-1, 0, 2)
  return {
    ...small,
    tags: Array.from({ length: TAGS }, (_, tag) => ({ id: tag + 1, name: `Tag ${tag}` })),
    calibration: { ...small.calibration, prior: null },
    trained: {
      vocabulary: {
        terms: { starts, chars },
        surfaces: { starts: new Int32Array(1), chars: new Uint16Array(0) },
        nodes: { parents, symbols },
        features,
      },
      idf: new Float32Array(featureCount).fill(1),
      classifier: {
        tagCount: TAGS,
        weights: new Float32Array(featureCount * TAGS),
        bias: new Float64Array(TAGS),
      },
    },
  }
}

function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

function measure(what: string, steps: Steps<unknown>): void {
  const begun = processorMs()
  let longest = 0
  let count = 0
  for (let isDone = false; !isDone; count++) {
    const start = processorMs()
    isDone = steps.next().done === true
    longest = Math.max(longest, processorMs() - start)
  }
  process.stdout.write(
    `${what}: ${(processorMs() - begun).toFixed(0)} ms in ${count} steps, the longest ${longest.toFixed(1)} ms\n`,
  )
}

const model = largeModel()
const file = encodeModel(model)
process.stdout.write(`A model file of ${(file.length / 2 ** 20).toFixed(0)} MiB.\n`)
measure('reading and checking it', modelIn(file))
measure('making it ready', answererOf(model))

/** No word of it comes twice. */
function longText(characters: number, from = 0): string {
  const words = Array.from({ length: characters / LETTERS }, (_, at) => wordOf(from + at))
  return words.join(' ').slice(0, characters)
}

function wordOf(number: number): string {
  let word = ''
  for (let rest = (number * 7_919) % 100_003; word.length < LETTERS; rest = Math.floor(rest / 26))
    word += String.fromCharCode(97 + ((rest + 7 * word.length) % 26))
  return word
}

function answer(what: string, settings: object, text: string): void {
  const answerer = createAnswerer({ ...small, settings: { ...small.settings, ...settings } })
  const start = processorMs()
  answerer.answer([text])
  process.stdout.write(`${what}: ${(processorMs() - start).toFixed(0)} ms\n`)
}

for (const [time, characters] of [20_000, 20_000, 20_000, 100_000, 1_000_000].entries())
  answer(`a text of ${characters} characters`, {}, longText(characters, 3_000 * time))
for (const language of ['de', 'fr', 'tr', 'ar'])
  for (const time of ['first', 'second'])
    answer(
      `20,000 characters of ${language}, the ${time} time`,
      { language, use_stemming: true },
      longText(20_000),
    )
const expressions = Array.from({ length: 50 }, (_, at) => ({ name: `e${at}`, pattern: 'a(.*b)?' }))
for (const characters of [200, 1_000])
  answer(
    `50 expressions on ${characters} letters`,
    { regular_expressions: expressions },
    'a'.repeat(characters),
  )
