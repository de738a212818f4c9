import 'server-only'
import type { AnyVersion } from '@/db/versions/versions'
import { AppError } from '@/lib/errors'

/** Of each model, the files of so many newest versions are kept, and of all that were ever deployed or are pinned. */
export const NEWEST_KEPT = 20

/** What is answered when the file that is needed is not kept any more. */
export function pruned({ number }: Pick<AnyVersion, 'number'>): AppError {
  const detail = `The files of version ${number} are not kept any more: only those of the newest ${NEWEST_KEPT} versions, of deployed and of pinned ones are.`
  return new AppError('MODEL_STATE_ERROR', detail)
}
