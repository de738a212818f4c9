import 'server-only'
import { findArrival, newestArrivals } from '@/db/arrivals/arrivals'
import type { Database } from '@/db/connection/database'
import type { Arrival } from '@/lib/contracts/arrival'
import { AppError } from '@/lib/errors'
import { toArrival } from './to-arrival'

const SHOWN = 20

export async function listArrivals(db: Database): Promise<{ items: Arrival[] }> {
  return { items: (await newestArrivals(db.read, SHOWN)).map(toArrival) }
}

export async function showArrival(db: Database, arrivalId: number): Promise<Arrival> {
  const row = await findArrival(db.read, arrivalId)
  if (row) return toArrival(row)
  throw new AppError(
    'NOT_FOUND',
    `No model with the arrival id ${arrivalId} was brought in or copied.`,
  )
}
