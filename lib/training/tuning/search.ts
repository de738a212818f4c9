import type { Settings } from '@/lib/contracts/settings'
import { type Chosen, chooseTried } from './choose'
import { type Judge, leadOf } from './lead'
import type { Measured } from './measured'
import { createPlan } from './plan'
import type { Trial, Tried } from './trial'

/**
 * After so many folds (the last rung is all of them) a challenger is compared, and dropped when it leads by less than so
 * many standard errors. Of true gains of one point on 5,000 texts this loses about one in ten; of true losses of half a
 * point it drops half on the first rung and most of the others on the second. One that answers all alike is dropped too.
 */
const RUNGS = [
  { folds: 2, least: -0.5 },
  { folds: 5, least: 0 },
] as const

export type Laboratory = {
  /** All folds of the data, in the order in which they are measured. */
  folds: readonly number[]
  judge: Judge
  /** What an interrupted search had found out of a trial already. */
  recall: (trial: Trial) => Promise<Tried | null>
  /** Measures settings on folds; null where they need more memory than there is. */
  measure: (trial: Trial, folds: readonly number[]) => Promise<Measured | null>
  onTried: (tried: Tried) => Promise<void>
  /** What would be taken if the time were over now. */
  onChosen: (chosen: Chosen) => void
}

/**
 * Searches settings that are worth more, from the current ones, which are trial 1. Each step changes one thing about
 * the best so far; what falls behind the best on the same texts is dropped after a few folds (racing: Maron & Moore 1994).
 * Which settings are tried in which order follows from the data alone; time only decides how far it gets. It ends when
 * no step is left, or earlier with an error of `measure`.
 */
export async function search(given: Laboratory, current: Settings): Promise<void> {
  const laboratory = choosing(given)
  const first = await measureAll(laboratory, { number: 1, settings: current })
  if (!first) throw new Error('The current settings were not measured.')
  if (laboratory.folds.length < 2) return
  const plan = createPlan(current)
  for (let champion = first; ; ) {
    const heat = plan.next(champion.settings)
    if (heat.length === 0) return
    let lead = 0
    let winner: Tried | null = null
    const racing = heat.map(async ({ name, ...trial }) => {
      const tried = await race(laboratory, trial, champion)
      const own = tried?.state === 'finished' ? leadIn(laboratory, tried, champion).difference : 0
      if (own <= 0) plan.lost(name)
      // of equal ones the first, whichever was measured first
      const isAhead =
        own > lead || (own === lead && own > 0 && trial.number < (winner?.number ?? 0))
      if (!tried || !isAhead) return
      lead = own
      winner = tried
    })
    await Promise.all(racing)
    champion = winner ?? champion
  }
}

/** Tells after each trial what would be chosen. In which order they end does not matter. */
function choosing(laboratory: Laboratory): Laboratory {
  const finished: Tried[] = []
  let count = 0
  const note = (tried: Tried) => {
    count += 1
    if (tried.state !== 'finished') return
    finished.push(tried)
    finished.sort((one, other) => one.number - other.number)
    if (finished[0]?.number !== 1) return
    laboratory.onChosen(chooseTried(laboratory.judge, finished, count))
  }
  return {
    ...laboratory,
    async recall(trial) {
      const recalled = await laboratory.recall(trial)
      if (recalled) note(recalled)
      return recalled
    },
    async onTried(tried) {
      await laboratory.onTried(tried)
      note(tried)
    },
  }
}

/** The outcome of one trial; null where its settings need too much memory. */
async function race(laboratory: Laboratory, trial: Trial, champion: Tried): Promise<Tried | null> {
  const recalled = await laboratory.recall(trial)
  if (recalled) return recalled
  for (const { folds, least } of RUNGS) {
    if (folds >= laboratory.folds.length) break
    const measured = await laboratory.measure(trial, laboratory.folds.slice(0, folds))
    if (!measured) return null
    const tried = { ...trial, state: 'dropped', measured } as const
    const { difference, standardError, differs } = leadIn(laboratory, tried, champion)
    if (differs && difference >= least * standardError) continue
    await laboratory.onTried(tried)
    return tried
  }
  return measureAll(laboratory, trial)
}

async function measureAll(laboratory: Laboratory, trial: Trial): Promise<Tried | null> {
  const recalled = await laboratory.recall(trial)
  if (recalled) return recalled
  const measured = await laboratory.measure(trial, laboratory.folds)
  if (!measured) return null
  const tried = { ...trial, state: 'finished', measured } as const
  await laboratory.onTried(tried)
  return tried
}

function leadIn({ judge }: Laboratory, challenger: Tried, champion: Tried) {
  return leadOf(judge, challenger.measured, champion.measured)
}
