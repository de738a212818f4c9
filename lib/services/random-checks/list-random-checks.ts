import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { randomCheckTextsOf, listRandomChecks as select } from '@/db/versions/random-checks'
import type { List } from '@/lib/contracts/list'
import type { RandomCheck } from '@/lib/contracts/random-check'
import { toRandomCheck } from './to-random-check'

/** Of older ones, made one a version, nobody asks any more. */
const NEWEST = 20

/** The checks of a model, the newest first. */
export async function listRandomChecks(db: Database, model: ModelRow): Promise<List<RandomCheck>> {
  const checks = await select(db.read, model.id, { limit: NEWEST })
  const texts = await randomCheckTextsOf(
    db.read,
    checks.map(({ id }) => id),
  )
  const items = checks.map((check) =>
    toRandomCheck(
      check,
      texts.filter(({ checkId }) => checkId === check.id),
    ),
  )
  return { items, next: null, count: { value: items.length, exact: true } }
}
