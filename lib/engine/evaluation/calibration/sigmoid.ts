import { type Decisions, lossOf, newtonSteps, type Sigmoid, targetsOf } from './sigmoid-loss'

const MOST_STEPS = 100
const PRECISION = 1e-9

export type Sigmoids = {
  /** Fitted on all texts. */
  readonly overall: Sigmoid
  /** Fitted on the texts of all folds but this one. */
  readonly withoutFold: readonly Sigmoid[]
}

/**
 * Platt scaling (Platt 1999): the sigmoid of a tag's margins with the smallest logistic loss, by Newton's
 * method with halved steps (Lin, Lin & Weng 2007). The solution without one fold is one Newton step from
 * the one with all, because a tenth of the texts moves it little. A sigmoid never falls.
 */
export function fitSigmoids(decisions: Decisions): Sigmoids {
  const targets = targetsOf(decisions)
  let sigmoid: Sigmoid = { slope: 0, offset: Math.log(targets.share / (1 - targets.share)) }
  let loss = lossOf(decisions, targets, sigmoid)
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = descend(decisions, targets, sigmoid, loss)
    const gain = loss - next.loss
    sigmoid = next.sigmoid
    loss = next.loss
    if (gain <= PRECISION * loss) break
  }
  const { withoutFold } = newtonSteps(decisions, targets, sigmoid)
  return {
    overall: rising(sigmoid),
    withoutFold: withoutFold.map((step) =>
      rising(isSmall(step) ? plus(sigmoid, step, 1) : sigmoid),
    ),
  }
}

/** The first of the full Newton step, half of it, a quarter … that makes the loss smaller. */
function descend(
  decisions: Decisions,
  targets: ReturnType<typeof targetsOf>,
  from: Sigmoid,
  loss: number,
): { sigmoid: Sigmoid; loss: number } {
  const { overall } = newtonSteps(decisions, targets, from)
  for (let share = 1; share > 1e-6; share /= 2) {
    const sigmoid = plus(from, overall, share)
    const newLoss = lossOf(decisions, targets, sigmoid)
    if (newLoss < loss) return { sigmoid, loss: newLoss }
  }
  return { sigmoid: from, loss }
}

function plus({ slope, offset }: Sigmoid, step: Sigmoid, share: number): Sigmoid {
  return { slope: slope + share * step.slope, offset: offset + share * step.offset }
}

/** Few texts can make the step meaningless; then all folds together are the better guess. */
function isSmall({ slope, offset }: Sigmoid): boolean {
  return Math.abs(slope) < 1 && Math.abs(offset) < 1
}

/** Where larger margins would mean less likely, the margin says nothing. */
function rising({ slope, offset }: Sigmoid): Sigmoid {
  return { slope: Math.max(0, slope), offset }
}
