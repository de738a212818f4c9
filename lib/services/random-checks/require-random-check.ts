import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listRandomChecks, type RandomCheckRow } from '@/db/versions/random-checks'
import { AppError } from '@/lib/errors'

export async function requireRandomCheck(
  db: Connection,
  model: Pick<ModelRow, 'id'>,
  id: number,
): Promise<RandomCheckRow> {
  const [check] = await listRandomChecks(db, model.id, { id, limit: 1 })
  if (check) return check
  throw new AppError('NOT_FOUND', `This model has no check ${id}.`)
}

/** What is said of texts that have their tags by it does not change behind them. */
export function refuseAdded({ id, isAdded }: RandomCheckRow): void {
  if (!isAdded) return
  const message = `The texts of check ${id} have the tags that were found right. Undo that first, or change the tags of the texts.`
  throw new AppError('CONFLICT', message)
}
