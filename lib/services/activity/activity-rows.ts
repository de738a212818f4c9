import 'server-only'
import type { Database } from '@/db/connection/database'
import type { Activity, ActivityQuery } from '@/lib/contracts/activity'
import type { Actor } from '@/lib/contracts/actor'
import { ACTIVITY_ROWS } from '@/lib/contracts/limits'
import { listActivity } from './list-activity'

export const ACTIVITY_HEAD = [
  'at',
  'by',
  'kind',
  'model',
  'model_id',
  'summary',
  'revision',
  'undone_by',
]

const PER_PAGE = 200

/** The entries as rows of a table, some at a time; where there are more than a file has, its last row says so. */
export async function* activityRows(
  db: Database,
  actor: Actor,
  query: Omit<ActivityQuery, 'after' | 'limit'>,
): AsyncGenerator<string[][]> {
  let after: string | undefined
  for (let rows = 0; rows < ACTIVITY_ROWS; rows += PER_PAGE) {
    const page = await listActivity(db, actor, { ...query, after, limit: PER_PAGE })
    yield page.items.map(toRow)
    if (page.next === null) return
    after = page.next
  }
  const more = `More than ${ACTIVITY_ROWS.toLocaleString('en')} entries: ask for fewer days to have the others.`
  yield [['', '', '', '', '', more, '', '']]
}

function toRow({ at, by, kind, model, summary, change }: Activity): string[] {
  const { revision, undone_by } = change ?? { revision: null, undone_by: null }
  return [
    at,
    by,
    kind,
    model?.name ?? '',
    model?.id ?? '',
    summary,
    String(revision ?? ''),
    String(undone_by ?? ''),
  ]
}
