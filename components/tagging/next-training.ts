import type { ModelState } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/under-way'
import { untilWritten } from '@/lib/facts/writing-words'
import { wholePercent } from '@/lib/format/percent'

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
  return 'Trains again after 20 new tags, or when you pause'
}
