import { createRandom, type Random } from '@/lib/engine/random'
import type { Truth } from './comparing'
import { freshSamples } from './experiments/fresh-samples'
import { type Loss, lossAmongTries } from './experiments/loss-among-tries'
import { type ManyTries, manyTries } from './experiments/many-tries'
import { moreTexts } from './experiments/more-texts'
import { otherTags } from './experiments/other-tags'
import { retagged } from './experiments/retagged'
import { sameData } from './experiments/same-data'
import { fixedPair, nearPair, type Pair, trueGains } from './experiments/settings'
import type { Judged } from './judged'
import type { World } from './world'

type Pairwise = (world: World, n: number, random: Random) => Judged | null

/** Experiments whose every run is one comparison of two versions. */
export const PAIRWISE = {
  'same data, same folds': (world, n, random) =>
    sameData(world, n, random, { otherFolds: false, copied: false }),
  'same data, other folds': (world, n, random) =>
    sameData(world, n, random, { otherFolds: true, copied: false }),
  'same data, other folds, copied': (world, n, random) =>
    sameData(world, n, random, { otherFolds: true, copied: true }),
  'fresh samples, 0 % shared': (world, n, random) =>
    freshSamples(world, n, random, { shared: 0, copied: false }),
  'fresh samples, 50 % shared': (world, n, random) =>
    freshSamples(world, n, random, { shared: 0.5, copied: false }),
  'fresh samples, 50 % shared, copied': (world, n, random) =>
    freshSamples(world, n, random, { shared: 0.5, copied: true }),
  'fresh samples, 90 % shared': (world, n, random) =>
    freshSamples(world, n, random, { shared: 0.9, copied: false }),
  'pairs of settings, −0.5 < truth ≤ 0': nearPair,
  '+30 % texts, random': (world, n, random) =>
    moreTexts(world, n, random, { uncertainFirst: false }),
  '+30 % texts, uncertain first': (world, n, random) =>
    moreTexts(world, n, random, { uncertainFirst: true }),
  '3 % retagged': retagged,
  'tag added, −0.5 < truth ≤ 0': (world, n, random) => otherTags(world, n, random, 'added'),
  'tag removed, −0.5 < truth ≤ 0': (world, n, random) => otherTags(world, n, random, 'removed'),
  'tag merged, −0.5 < truth ≤ 0': (world, n, random) => otherTags(world, n, random, 'merged'),
} satisfies Record<string, Pairwise>

export type PairwiseName = keyof typeof PAIRWISE

export type Task =
  | { readonly kind: 'pairwise'; readonly name: PairwiseName }
  | { readonly kind: 'tries' }
  | { readonly kind: 'gains' }
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'loss'; readonly pair: Pair }

export type Result = Judged | null | ManyTries | Loss | Truth[]

/** One run; the same task, size and number always give the same result. */
export function performRun(task: Task, world: World, n: number, run: number): Result {
  const random = createRandom(seedOf(JSON.stringify([task, n, run])))
  switch (task.kind) {
    case 'pairwise':
      return PAIRWISE[task.name](world, n, random)
    case 'tries':
      return manyTries(world, n, random)
    case 'gains':
      return trueGains(world, n, random)
    case 'pair':
      return fixedPair(world, n, random, task.pair)
    case 'loss':
      return lossAmongTries(world, n, random, task.pair)
  }
}

/** FNV-1a with a final mix (Fowler, Noll & Vo; Appleby): neighbouring runs start far apart. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
