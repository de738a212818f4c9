import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { column, only, run, value } from '@/db/connection/sql'
import { metaIn, setMeta } from '@/db/meta'

/** Somebody whose account is gone, and whose name goes from what they did. */
export type FormerMember = {
  userId: string
  name: string
  /** What stands there instead: "Former member 3". */
  former: string
  /** Somebody who stays has the same name, so that only what says whose it is can be told apart. */
  isShared: boolean
}

type Known = { last: number; waiting: FormerMember[] }

/** Where names stand: by whose account, or by the name alone. */
const BY_ACCOUNT = [
  ['changes', 'actor', 'user_id'],
  ['deployments', 'actor', 'user_id'],
  ['deploy_requests', 'asked_by', 'asked_user_id'],
  ['deploy_requests', 'ended_by', 'ended_user_id'],
  ['tunings', 'asked_by', 'user_id'],
] as const
const BY_NAME = [
  ['live_samples', 'tagged_by'],
  ['promise_periods', 'actor'],
  ['kept_tags', 'actor'],
  ['settlement_periods', 'actor'],
  ['saved_views', 'actor'],
  ['random_checks', 'actor'],
  ['held_out_files', 'by'],
  ['deployments', 'asked_by'],
  ['runs', 'asked_by'],
  ['versions', 'asked_by'],
  ['version_notes', 'actor'],
  ['backups', 'asked_by'],
  ['invitations', 'by'],
] as const
/** With whose account it was, in JSON. */
const BY_ACTOR = ['imports', 'exports', 'batches', 'bulk_writes', 'arrivals'] as const

/** So many rows are looked at in about 10 ms, and so many written in one transaction. */
const LOOKED_AT = 20_000
const WRITTEN = 500

/** Within the write that deletes the account. */
export async function addFormerMember(
  tx: Connection,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const { last, waiting } = await known(tx)
  const same = 'SELECT EXISTS (SELECT 1 FROM users WHERE name = ? AND id <> ?)'
  const isShared = (await only<number>(tx, same, name, id)) === 1
  const former = { userId: id, name, former: `Former member ${last + 1}`, isShared }
  await setMeta(
    tx,
    'former_members',
    JSON.stringify({ last: last + 1, waiting: [...waiting, former] }),
  )
}

/** The first whose name still stands somewhere. */
export async function nextFormerMember(db: Database): Promise<FormerMember | undefined> {
  return (await known(db.read)).waiting[0]
}

/** Puts the other name in place of theirs everywhere, some rows at a time; whoever is killed in the middle begins anew. */
export async function forgetName(
  db: Database,
  member: FormerMember,
  stop: AbortSignal,
): Promise<void> {
  const { userId, name, former, isShared } = member
  for (const [table, actor, account] of BY_ACCOUNT) {
    const set = `"${actor}" = ?`
    await renameIn(
      db,
      stop,
      { table, where: `"${account}" = ? AND "${actor}" <> ?`, set },
      [userId, former],
      [former],
    )
  }
  for (const table of BY_ACTOR) {
    const where = "json_extract(actor, '$.userId') = ? AND json_extract(actor, '$.name') <> ?"
    const set = "actor = json_set(actor, '$.name', ?)"
    await renameIn(db, stop, { table, where, set }, [userId, former], [former])
  }
  for (const [table, actor] of isShared ? [] : BY_NAME) {
    await renameIn(
      db,
      stop,
      { table, where: `"${actor}" = ?`, set: `"${actor}" = ?` },
      [name],
      [former],
    )
  }
  if (stop.aborted) return
  await db.write(async (tx) => {
    const { last, waiting } = await known(tx)
    const left = waiting.filter((one) => one.userId !== userId)
    await setMeta(tx, 'former_members', JSON.stringify({ last, waiting: left }))
  })
}

type Renaming = { table: string; where: string; set: string }

async function renameIn(
  db: Database,
  stop: AbortSignal,
  { table, where, set }: Renaming,
  asked: readonly string[],
  put: readonly string[],
): Promise<void> {
  const newest = (await value<number>(db.read, `SELECT max(rowid) FROM ${table}`)) ?? 0
  for (let from = 0; from <= newest && !stop.aborted; from += LOOKED_AT) {
    const some = `SELECT rowid FROM ${table} WHERE rowid > ? AND rowid <= ? AND ${where}`
    const rows = await column<number>(db.read, some, from, from + LOOKED_AT, ...asked)
    for (let at = 0; at < rows.length; at += WRITTEN) {
      const ids = JSON.stringify(rows.slice(at, at + WRITTEN))
      const update = `UPDATE ${table} SET ${set} WHERE rowid IN (SELECT value FROM json_each(?))`
      await db.writePart(async (tx) => run(tx, update, ...put, ids))
    }
  }
}

async function known(db: Connection): Promise<Known> {
  const stored = await metaIn(db, 'former_members')
  return stored === undefined ? { last: 0, waiting: [] } : JSON.parse(stored)
}
