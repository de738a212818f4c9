import type { RunProgress } from '@/lib/contracts/run'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { type PhaseSeconds, USUAL } from './learn/expected-work'

type Phase = keyof PhaseSeconds

const PHASES: readonly Phase[] = ['reading', 'preparing', 'folds', 'final', 'saving']

/** Too early to say how long the rest will take. */
const FIRST_SECONDS = 1
/** Only the end is the whole. */
const MOST_SHARE = 0.99

export type Progress = {
  /** `done` of `all` in this phase; for the folds, `done` folds. */
  at: (phase: Phase, done: number, all: number) => void
  /** How long the phases take relative to each other, as soon as more is known of the texts. */
  expect?: (expected: PhaseSeconds) => void
}

type RunningProgress = Required<Progress> & { now: () => RunProgress }

/**
 * What is left of a phase follows from its own pace; what the phases after it will take, from what is expected of them,
 * corrected by how long preparing the texts took.
 */
export function createProgress(clock = () => performance.now() / 1000): RunningProgress {
  const startedAt = clock()
  let folds = { folds_done: 0, folds: FOLDS }
  let phase: Phase = 'reading'
  let step = { done: 0, all: 1 }
  let phaseStart = startedAt
  let expected = USUAL
  /** Seconds of this machine per expected second; null before that is known. */
  let pace: number | null = null
  let preparing = 0
  /** When the last step was told, and the seconds that were left then. */
  let told = { at: startedAt, left: 0 }
  let share = 0

  function secondsLeft(done: number, all: number): number {
    const spent = clock() - phaseStart
    if (phase === 'preparing' && done > 0) {
      preparing = (spent * all) / done
      pace = preparing / expected.preparing
    }
    const seconds = (of: Phase) => expected[of] * (pace ?? 1)
    const own = done > 0 ? (spent * (all - done)) / done : seconds(phase)
    return PHASES.slice(PHASES.indexOf(phase) + 1).reduce((sum, later) => sum + seconds(later), own)
  }

  /** The share at the end of the step under way: a step that takes longer than expected is not the end. */
  function shareOfStep(): number {
    const sumOf = (phases: readonly Phase[]) => phases.reduce((sum, of) => sum + expected[of], 0)
    const ofPhase = Math.min(1, (step.done + 1) / step.all)
    const before = sumOf(PHASES.slice(0, PHASES.indexOf(phase)))
    return (before + ofPhase * expected[phase]) / sumOf(PHASES)
  }

  return {
    at(next, done, all) {
      if (next !== phase) {
        phase = next
        phaseStart = clock()
      }
      step = { done, all }
      if (next === 'folds') folds = { folds_done: done, folds: all }
      told = { at: clock(), left: secondsLeft(done, all) }
    },
    expect(seconds) {
      expected = seconds
      pace = preparing / seconds.preparing
    },
    now() {
      const spent = clock() - startedAt
      const left = Math.max(0, told.left - (clock() - told.at))
      // it never goes back, whatever turns out to take longer
      const byTime = spent === 0 ? 0 : spent / (spent + left)
      share = Math.max(share, Math.min(MOST_SHARE, shareOfStep(), byTime))
      const isKnown = pace !== null && spent >= FIRST_SECONDS
      return { phase, ...folds, share, seconds_left: isKnown ? Math.ceil(left) : null }
    },
  }
}
