/** How long the proof takes for 20,000 texts, 40 tags and 20 tries that differ in one answer of ten. */
import { prove } from '@/lib/engine/proof/prove'
import { createRandom } from '@/lib/engine/random'
import { tagRowsOf } from '@/lib/engine/tag-rows'

const [TEXTS, TAGS, TRIES, ROUNDS] = [20_000, 40, 20, 3]
const random = createRandom(1)

/** The tag of each text is its number's remainder; one answer of ten is any tag. */
const truth = tagRowsOf(Array.from({ length: TEXTS }, (_, text) => [text % TAGS]))
const answers = () =>
  tagRowsOf(
    Array.from({ length: TEXTS }, (_, text) => [
      random() % 10 === 0 ? random() % TAGS : text % TAGS,
    ]),
  )
const all = new Uint8Array(TEXTS).fill(1)
const knows = new Uint8Array(TAGS).fill(1)
const comparison = {
  strategy: 'single' as const,
  tagCount: TAGS,
  truth,
  groups: Int32Array.from({ length: TEXTS }, (_, text) => text),
  candidate: { answers: answers(), knows },
  baseline: { answers: answers(), knows },
  otherTries: Array.from({ length: TRIES - 1 }, () => ({ answers: answers(), has: all })),
  newToBaseline: new Uint8Array(TEXTS),
  chosenByModel: new Uint8Array(TEXTS),
}

for (let round = 1; round <= ROUNDS; round++) {
  const started = performance.now()
  const { tries, texts, tags } = prove(comparison)
  const ms = (performance.now() - started).toFixed(0)
  process.stdout.write(`${texts} texts, ${tags.length} tags, ${tries} tries: ${ms} ms\n`)
}
