import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { samplesInOrder } from '@/db/samples/sample-lists'
import { filterLive } from '@/db/samples/samples'
import type { Sample } from '@/lib/contracts/sample'
import { AppError } from '@/lib/errors'
import { toSample } from './to-sample'

/** One text of the data. Throws NOT_FOUND where it is not there now. */
export async function showSample(db: Database, model: ModelRow, id: number): Promise<Sample> {
  const [row] = await samplesInOrder(db.read, await filterLive(db.read, model.id, [id]))
  if (row) return toSample(row)
  throw new AppError('NOT_FOUND', `This model has no text with id ${id}.`)
}
