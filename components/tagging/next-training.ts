import { TRAINS_AFTER } from '@/lib/contracts/limits'
import type { ModelState } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/under-way'
import { untilWritten } from '@/lib/facts/writing-words'
import { wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'

/** When the sandbox version follows what is tagged, and what it waits for. */
export function nextTraining(langur: ModelState): string {
  const { sandbox, writing, not_trainable, train_automatically } = langur
  const now = trainingNow(langur)
  if (now !== null) return now
  if (writing && train_automatically) return `Training waits ${untilWritten(writing)}`
  if (not_trainable !== null) return not_trainable
  if (sandbox) return nextAfter(langur)
  return train_automatically
    ? 'Trains by itself 15 seconds after the last change'
    : 'Ready to train on the page Tune'
}

/** Whether the next training begins by itself once enough texts are tagged. */
export function isCounting(langur: ModelState): boolean {
  const { train_automatically, waits_for_proof, writing, not_trainable } = langur
  return train_automatically && !waits_for_proof && writing === null && not_trainable === null
}

function trainingNow({ run, writing }: ModelState): string | null {
  if (!run || !isUnderWay(run)) return null
  if (run.state === 'queued' && writing) return `Training waits ${untilWritten(writing)}`
  const name = run.version === null ? 'Training' : `Training v${run.version}`
  return `${name}, ${wholePercent(run.progress.share)}`
}

function nextAfter(langur: ModelState): string {
  if (!langur.changed_since_training) return 'Trained on all your tags'
  if (!langur.train_automatically) return 'Train on Tune to update this'
  if (langur.waits_for_proof) {
    return 'Training waits for your proof: it goes on when you deploy, or press Train on Tune'
  }
  const left = TRAINS_AFTER - langur.tagged_since_training
  return left > 0
    ? `Trains again after ${plural('more tag', left)}, or when you pause`
    : 'Trains again in a moment'
}
