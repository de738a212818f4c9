import 'server-only'
import { arrivalLease } from '@/db/arrivals/arrivals'
import type { Database } from '@/db/connection/database'
import type { Arrival } from '@/lib/contracts/arrival'
import { AppError } from '@/lib/errors'
import { deleteFile } from '@/lib/services/files/kept-files'
import { showArrival } from './show-arrivals'
import { toArrival } from './to-arrival'

/** The job runner ends what it works on within a second. */
export async function cancelArrival(db: Database, arrivalId: number): Promise<Arrival> {
  await showArrival(db, arrivalId)
  const cancelled = await db.write((tx) => arrivalLease.cancel(tx, arrivalId, new Date()))
  if (!cancelled) throw new AppError('CONFLICT', 'This model is brought in already, or was not.')
  if (cancelled.state === 'cancelled' && cancelled.path) await deleteFile(db, cancelled.path)
  return toArrival({ ...cancelled, publicId: null, tagShift: 0 })
}
