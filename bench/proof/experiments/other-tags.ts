import { comparisonOf, scoreOf } from '@/bench/proof/comparing'
import { type Judged, judge } from '@/bench/proof/judged'
import { createLearner } from '@/bench/proof/learner'
import { PAIRED, PLAIN } from '@/bench/proof/variants'
import {
  drawTexts,
  isNear,
  newTo,
  recipeOf,
  trueDifference,
  unseenAnswers,
  type Version,
  type World,
} from '@/bench/proof/world'
import type { Random } from '@/lib/engine/random'

/** What happened to a tag between the two versions. */
export type TagChange = 'added' | 'removed' | 'merged'

/** A version was trained on these rows with these labels, in a world that has room for all of its tags. */
type Side = { world: World; labels: Int32Array; rows: Int32Array }

const MERGED_INTO = 0

/**
 * Two versions that differ in a tag and in settings, of which the candidate is truly as good as the baseline on all tags as
 * they are now, or at most half a point worse; null where the draw has no such pair.
 */
export function otherTags(
  world: World,
  n: number,
  random: Random,
  change: TagChange,
): Judged | null {
  const { labels, tagCount: extra } = world.population
  const draw = drawTexts(world, n, random)
  const withExtra = labels.map((label) => (hasExtra(label, change, random) ? extra : label))
  const isWithout = (row: number) => withExtra[row] !== extra
  const rows = draw.rows.slice(0, n)
  const more = { world: withOneMore(world), labels: withExtra, rows }
  const fewer = { world, labels, rows: change === 'merged' ? rows : rows.filter(isWithout) }
  const [now, before] = change === 'added' ? [more, fewer] : [fewer, more]
  const truth = { ...more.world.population, labels: now.labels }
  const unseen = change === 'removed' ? draw.unseen.filter(isWithout) : draw.unseen
  const { folds } = recipeOf(world, rows, PLAIN, random)
  const successor = (tag: number) => (change === 'merged' && tag === extra ? MERGED_INTO : tag)

  const train = (side: Side): Version[] =>
    PAIRED.map((settings) => {
      const recipe = { settings, folds, rows: side.rows, labels: side.labels }
      const final = side.world.learner.trainFinal(recipe)
      return { recipe, final, truth: scoreOf(truth, unseen, final.answers(unseen).map(successor)) }
    })
  const candidates = train(now)
  const pairs = train(before)
    .flatMap((baseline) => candidates.map((candidate) => ({ candidate, baseline })))
    .filter(({ candidate, baseline }) => isNear(trueDifference(candidate, baseline)))
  const pair = pairs[random() % Math.max(1, pairs.length)]
  if (!pair) return null

  const { candidate, baseline } = pair
  const all = comparisonOf(
    truth,
    now.rows,
    unseenAnswers(now.world, candidate, now.rows),
    unseenAnswers(before.world, baseline, now.rows).map(successor),
    { newToBaseline: newTo(baseline, now.rows) },
  )
  const knows = new Uint8Array(extra + 1).fill(1).with(extra, Number(change === 'merged'))
  const lacking = change === 'added' ? 'baseline' : 'candidate'
  const shared = { ...all, [lacking]: { ...all[lacking], knows } }
  return judge(all, trueDifference(candidate, baseline), shared)
}

/** A tag that comes or goes is on one text in thirty, by chance, so that no version can learn it; one that is merged on half of another's. */
function hasExtra(label: number, change: TagChange, random: Random): boolean {
  return change === 'merged' ? label === MERGED_INTO && random() % 2 === 0 : random() % 30 === 0
}

/** The texts are read once for all runs. */
const withMore = new WeakMap<World, World>()
function withOneMore(world: World): World {
  const known = withMore.get(world)
  if (known) return known
  const population = { ...world.population, tagCount: world.population.tagCount + 1 }
  const made = { ...world, population, learner: createLearner(population) }
  withMore.set(world, made)
  return made
}
