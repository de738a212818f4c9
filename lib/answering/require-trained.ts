import 'server-only'
import type { AnyVersion, VersionRow } from '@/db/versions/versions'
import { AppError } from '@/lib/errors'

/** A version of which is known what it learnt from; one that was brought from another Langur is refused in words. */
export function requireTrained(version: AnyVersion): VersionRow {
  if (!version.isBrought) return version
  const detail = `Version ${version.number} was brought from another Langur. Which texts it learnt from is not known here, so it has no report and no proof, and cannot be compared or trained again.`
  throw new AppError('MODEL_STATE_ERROR', detail)
}
