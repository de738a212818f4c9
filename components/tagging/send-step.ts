import { ApiError } from '@/lib/queries/api-error'
import { undoChange } from '@/lib/queries/changes'
import { tagSamples } from '@/lib/queries/samples'
import { giveSecondOpinion, takeBackSecondOpinion } from '@/lib/queries/second-opinions'
import type { SendResult } from './outbox'
import type { Step } from './step'

/** Answers that another try may change: none at all, login over, timeout, too many requests. */
const PASSING = new Set([0, 401, 408, 429])

/** Sends one step. Everything about it can be sent twice: an answer that got lost does no harm. */
export async function sendStep(modelId: string, step: Step): Promise<SendResult> {
  try {
    const { revision } = await (step.isSecond ? opine(modelId, step) : answerTo(modelId, step))
    return { kind: 'saved', revision }
  } catch (error) {
    return failureOf(error, step)
  }
}

/** A second opinion; sent twice it is the same one, so that one that is taken back is found by it. */
async function opine(modelId: string, step: Step): Promise<{ revision: number }> {
  const known = step.kind === 'undo' ? step.revision : null
  const id = known ?? (await giveSecondOpinion(modelId, step.sampleId, step.tags)).id
  if (step.kind === 'undo') await takeBackSecondOpinion(modelId, id)
  return { revision: id }
}

function answerTo(modelId: string, step: Step) {
  if (step.kind === 'undo' && step.revision !== null) return undoChange(modelId, step.revision)
  const { sampleId } = step
  // A tag whose revision is not known was saved by a try whose answer got lost: the text had no tags before.
  if (step.kind === 'undo') {
    const seen = { expected_tags: step.tags, expected_fits_no_tag: step.fitsNoTag === true }
    return tagSamples(modelId, { ids: [sampleId], set_tags: [], ...seen })
  }
  return tagSamples(modelId, {
    ids: [sampleId],
    ...(step.fitsNoTag ? { fits_no_tag: true } : { set_tags: step.tags }),
    chosen_by: step.chosenBy,
    seen_version: step.seenVersion,
    ...(step.seenDraft && { seen_draft: step.seenDraft }),
    ...(step.withCopies && { with_copies: true }),
    ...(!step.replaces && { expected_tags: [] }),
  })
}

function failureOf(error: unknown, step: Step): SendResult {
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof ApiError) || PASSING.has(error.status) || error.status >= 500) {
    return { kind: 'later', message }
  }
  if (error.code !== 'CONFLICT') return { kind: 'refused', message }
  // There is nothing to replace: of two opinions the first stands.
  if (step.isSecond && step.kind === 'tag') return { kind: 'refused', message }
  return step.kind === 'undo' ? { kind: 'saved', revision: null } : { kind: 'met', message }
}
