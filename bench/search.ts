/**
 * How long a page of search results takes, with its count, in process and on a database of its own, and how long others
 * had to wait for their turn of the loop meanwhile: `npm run bench -- search --texts 1000000`.
 */

import { parseArgs } from 'node:util'
import { findModelById } from '@/db/models/models'
import { openSamples } from '@/db/samples/samples'
import { addToIndex, readForIndex, waitingForIndex } from '@/db/samples/search/text-index'
import { at } from '@/lib/at'
import { systemActor } from '@/lib/contracts/actor'
import { createRandom } from '@/lib/engine/random'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { addText, newRevision } from '@/lib/testing/database/new-rows'
import { openBenchDatabase } from './database/open-bench-database'
import { findSets, readLines } from './sets/data-set'
import { labelTexts } from './sets/labelled-texts'
import { recombineTexts } from './sets/recombined-texts'

const PART = 500
const SEARCHES = 200
const GOAL_MS = 50

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '100000' },
    data: { type: 'string', default: '../shared/data' },
    sets: { type: 'string', default: 'airline,banking77,nsmc200k,wisesight_th' },
  },
})
const total = Number(values.texts)
const lines = findSets(values.data, values.sets.split(',')).flatMap(({ train }) => readLines(train))
const next = recombineTexts(labelTexts(lines))
const texts = Array.from({ length: total }, (_, row) => `${next().text} ${row}`)

const db = await openBenchDatabase()
const { id } = await createModel(db, systemActor, { name: 'Bench', train_automatically: false })

for (let row = 0; row < total; row += PART) {
  await newRevision(db, id, async (tx, revision) => {
    const ids: number[] = []
    for (const text of texts.slice(row, row + PART)) ids.push(await addText(tx, id, text))
    await openSamples(tx, id, revision, ids)
  })
}
const began = performance.now()
let longestWrite = 0
for (;;) {
  const waiting = await waitingForIndex(db.read, 100)
  if (waiting.length === 0) break
  const grams = await readForIndex(waiting)
  await db.write(async (tx) => {
    const start = performance.now()
    await addToIndex(tx, grams)
    longestWrite = Math.max(longestWrite, performance.now() - start)
  })
}
const indexMs = performance.now() - began
process.stdout.write(
  `index: ${total} texts in ${Math.round(indexMs)} ms, ${Math.round((total / indexMs) * 1_000)} texts/s, longest write ${longestWrite.toFixed(0)} ms\n`,
)

const random = createRandom(1)
const pick = (items: readonly string[]) => at(items, random() % items.length)
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '')
const word = () => pick(wordsOf(pick(texts)))

function part(characters: number): string {
  const all = [...pick(texts)]
  const start = random() % Math.max(1, all.length - characters)
  return (
    all
      .slice(start, start + characters)
      .join('')
      .trim() || 'e'
  )
}

function phrase(): string {
  const words = wordsOf(pick(texts))
  const start = random() % Math.max(1, words.length - 1)
  return `"${words.slice(start, start + 2).join(' ')}"`
}

type Search = Partial<Parameters<typeof listSamples>[2]>
const SEARCHES_OF: Record<string, () => Search> = {
  'a word': () => ({ q: word() }),
  'two words': () => ({ q: `${word()} ${word()}` }),
  'a phrase': () => ({ q: phrase() }),
  'part of a word': () => ({ q: part(4 + (random() % 5)) }),
  'two characters': () => ({ q: part(2) }),
  'one character': () => ({ q: part(1) }),
  'a sign': () => ({ q: pick(['$', '😂', '%', '_', '*', "can't", 'C++', '"', '@', '#', '€']) }),
  'in no text': () => ({ q: `${part(3)}qzx${part(3)}` }),
  'a whole text': () => ({ q: pick(texts).slice(0, 900) }),
  'a word, tagged only': () => ({ q: word(), tagged: true }),
  'a word, oldest first': () => ({ q: word(), order: 'added' }),
}

const model = await findModelById(db.read, id)
if (!model) throw new Error('The model is gone.')
const all: number[] = []
let longestWait = 0
for (const [name, searchOf] of Object.entries(SEARCHES_OF)) {
  const times: number[] = []
  for (let count = 0; count < SEARCHES; count += 1) {
    const search = searchOf()
    let last = performance.now()
    const watch = setInterval(() => {
      longestWait = Math.max(longestWait, performance.now() - last)
      last = performance.now()
    }, 1)
    const start = performance.now()
    await listSamples(db, model, { order: '-added', limit: 50, ...search })
    times.push(performance.now() - start)
    longestWait = Math.max(longestWait, performance.now() - last)
    clearInterval(watch)
  }
  all.push(...times)
  process.stdout.write(`${name}: ${told(times)}\n`)
}
process.stdout.write(
  `all: ${told(all)}; ${((all.filter((ms) => ms <= GOAL_MS).length / all.length) * 100).toFixed(1)} % within ${GOAL_MS} ms; longest wait of others ${longestWait.toFixed(0)} ms\n`,
)
await db.remove()

function told(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const share = (part: number) => at(sorted, Math.floor(part * (sorted.length - 1))).toFixed(1)
  return `${share(0.5)} ms (median), ${share(0.95)} ms (95 %), ${share(1)} ms (most)`
}
