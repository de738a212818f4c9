import { defaultSettings } from '@/lib/contracts/default-settings'
import {
  areUntaggedWorthReading,
  learnsFromUntagged,
  readWithUntagged,
} from '@/lib/engine/directions/untagged'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { strategyOf } from '@/lib/engine/evaluation/folds/strategy'
import { type Corpus, prepareCorpus } from '@/lib/engine/features/corpus'
import { createRandom } from '@/lib/engine/random'
import type { Settings } from '@/lib/engine/settings'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'

export const exampleSettings: Settings = { ...defaultSettings, max_features: 10_000 }

const WORDS = [
  ['refund', 'money', 'charged', 'invoice', 'paid twice', 'card'],
  ['late', 'delayed', 'waiting', 'when will it arrive', 'courier', 'tracking'],
  ['broken', 'cracked', 'does not work', 'defect', 'scratched', 'screen'],
] as const
const FILLERS = [
  'please',
  'hello',
  'my order',
  'thanks',
  'the',
  'it is',
  'I',
  '12',
  'yesterday',
  '!',
]

export const exampleTags = WORDS.map((_, id) => ({ id, name: WORDS[id]![0] }))

export type ExampleTexts = { readonly texts: string[]; readonly tags: number[][] }

/** Short made-up messages, the same for the same seed; some are hard to tell, some have two tags. */
export function exampleTexts(count: number, several: boolean, seed = 1): ExampleTexts {
  const random = createRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[random() % items.length]!
  const texts: string[] = []
  const tags: number[][] = []
  for (let text = 0; text < count; text++) {
    const first = (text + (random() % 2)) % WORDS.length
    const second = random() % WORDS.length
    const isDouble = several && random() % 3 === 0
    const words = [pick(FILLERS), pick(WORDS[first]!), pick(FILLERS), pick(WORDS[first]!)]
    if (isDouble || random() % 4 === 0) words.push(pick(WORDS[second]!))
    texts.push([...words, pick(FILLERS), `no ${text}`].join(' '))
    tags.push(isDouble ? [...new Set([first, second])] : [first])
  }
  return { texts, tags }
}

function learnsFrom(
  settings: Settings,
  texts: readonly string[],
  untagged: readonly string[],
): Corpus {
  const areRead =
    learnsFromUntagged(settings) && areUntaggedWorthReading(texts.length, untagged.length)
  return areRead
    ? prepareCorpus([...texts, ...untagged], readWithUntagged(settings))
    : prepareCorpus(texts, settings)
}

/** A training on texts whose folds go round; `untagged` are read, too, where the settings and their number say so. */
export function trainingSetOf(
  { texts, tags: rows }: ExampleTexts,
  changes: Partial<Settings> = {},
  untagged: readonly string[] = [],
): TrainingSet {
  const settings = { ...exampleSettings, ...changes }
  const tags = tagRowsOf(rows)
  return {
    corpus: learnsFrom(settings, texts, untagged),
    tags,
    tagCount: exampleTags.length,
    folds: Uint8Array.from(texts, (_, text) => text % FOLDS),
    settings,
    strategy: strategyOf(settings, tags),
  }
}
