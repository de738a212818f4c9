/**
 * How often the guard of a deployment raises a false alarm: traffic after the deploy is drawn from where the replayed
 * requests were drawn, and looked at as the job runner does, at each tenth more texts. And how soon it notices a tag that is
 * answered ten points more often.
 *
 * npm run bench -- guard [--deploys 2000] [--seed 1]
 */
import { parseArgs } from 'node:util'
import { driftOf } from '@/lib/services/watch/drift'
import { chanceOf } from '@/lib/testing/fuzz/chance'

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    deploys: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
})
const { below } = chanceOf(Number(values.seed), 0)
/** Between 0 and 1, never 0. */
const random = () => (below(2 ** 31) + 0.5) / 2 ** 31
const MOST_TEXTS = 20_000
const GROWTH = 1.1

type World = { shares: number[]; confidence: number; words: number; unknown: number }
type Drawn = {
  texts: number
  tags: Map<number, number>
  sum: number
  words: number
  unknown: number
}

/** Some tags of very different size; texts of some length, whose share of new words varies from text to text. */
function someWorld(): World {
  const weights = Array.from({ length: 2 + Math.floor(random() * 40) }, () => -Math.log(random()))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    shares: weights.map((weight) => weight / all),
    confidence: 0.4 + 0.5 * random(),
    words: 5 + Math.floor(random() * 40),
    unknown: 0.3 * random(),
  }
}

function draw({ shares, confidence, words, unknown }: World, into: Drawn): void {
  let left = random()
  let tag = 0
  while (tag < shares.length - 1 && left > (shares[tag] ?? 0)) left -= shares[tag++] ?? 0
  into.texts += 1
  into.tags.set(tag + 1, (into.tags.get(tag + 1) ?? 0) + 1)
  // as far apart as confidences get: sure or not
  into.sum += random() < confidence ? 1 : 0.3
  const own = 1 + Math.floor(random() * 2 * words)
  // whole texts in another language are new in all their words
  const share = random() < unknown / 2 ? 1 : unknown / 2
  into.words += own
  for (let word = 0; word < own; word++) into.unknown += random() < share ? 1 : 0
}

const nothing = (): Drawn => ({ texts: 0, tags: new Map(), sum: 0, words: 0, unknown: 0 })

/** After how many texts the guard says something; null: it never does. */
function alarmAfter(before: World, after: World): number | null {
  const replay = nothing()
  const replayed = 50 + Math.floor(random() * 4_950)
  for (let text = 0; text < replayed; text++) draw(before, replay)
  const expected = {
    from: 'replay' as const,
    texts: replay.texts,
    shares: new Map(
      before.shares.map((_, tag) => [tag + 1, (replay.tags.get(tag + 1) ?? 0) / replay.texts]),
    ),
    meanConfidence: replay.sum / replay.texts,
    unknownWords: replay.unknown / replay.words,
  }
  const seen = nothing()
  let next = 1
  while (seen.texts < MOST_TEXTS) {
    draw(after, seen)
    if (seen.texts < next) continue
    next = seen.texts * GROWTH
    const { texts, tags, words, unknown } = seen
    const observed = { texts, tags, words, unknown, meanConfidence: seen.sum / texts }
    if (driftOf(observed, expected, String).length > 0) return texts
  }
  return null
}

const deploys = Number(values.deploys)
let falseAlarms = 0
for (let deploy = 0; deploy < deploys; deploy++) {
  const world = someWorld()
  if (alarmAfter(world, world) !== null) falseAlarms += 1
}
const noticed: number[] = []
const tries = Math.ceil(deploys / 10)
for (let deploy = 0; deploy < tries; deploy++) {
  const world = someWorld()
  const [first = 0, ...others] = world.shares
  const shares = [first + 0.1 * (1 - first), ...others.map((share) => share * 0.9)]
  const after = alarmAfter(world, { ...world, shares })
  if (after !== null) noticed.push(after)
}
noticed.sort((a, b) => a - b)
const share = (100 * falseAlarms) / deploys
process.stdout.write(
  `${deploys} deploys of equal traffic: ${falseAlarms} false alarms, ${share.toFixed(2)} of 100\n` +
    `${tries} deploys with a tag ten points more often: noticed ${noticed.length}, median after ${noticed[Math.floor(noticed.length / 2)]} texts\n`,
)
process.exitCode = share <= 1 ? 0 : 1
