import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addAudit, auditRowsAfter } from '@/db/accounts/audit'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { changeByHand, openByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { createAuditNotes } from './audit-notes'
import { auditState, editAuditDays } from './audit-state'
import { cutOldAudit, oldAudit } from './cut-old-audit'
import { auditRows } from './export-audit'
import { listAudit } from './list-audit'

const DAY_MS = 86_400_000
const maya: Actor = {
  kind: 'user',
  userId: 'u1',
  tokenId: null,
  name: 'Maya',
  role: 'owner',
  address: '192.0.2.7',
}

let db: TemporaryDatabase
beforeEach(async () => {
  db = await openTemporaryDatabase()
  for (const name of ['Anna', 'Ben', 'Chris', 'Dora', 'Ed']) {
    await db.write((tx) => addAudit(tx, maya, 'user added', `${name}@example.org`))
  }
})
afterEach(() => db.remove())

/** Edits the file as whoever has it can: nothing in it stops them. */
function editFile(...statements: string[]) {
  const file = openByHand(db.folder)
  file.exec('DROP TRIGGER audit_is_not_edited; DROP TRIGGER audit_is_cut_at_its_end')
  for (const statement of statements) file.exec(statement)
  file.close()
}
const fault = async () => (await auditState(db)).fault

describe('the chain', () => {
  test('says nothing while entries are as they were written', async () => {
    expect(await auditState(db)).toMatchObject({
      fault: null,
      entries: 5,
      cut: 0,
      newest: { number: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      people: ['Maya'],
    })
  })

  test.each([
    ['who', "UPDATE audit SET actor = 'Ben' WHERE id = 3"],
    ['when', 'UPDATE audit SET at = at - 1 WHERE id = 3'],
    ['from where', "UPDATE audit SET address = '198.51.100.1' WHERE id = 3"],
    ['what', "UPDATE audit SET subject = 'eve@example.org' WHERE id = 3"],
    ['its hash', "UPDATE audit SET hash = '' WHERE id = 3"],
  ])('names the entry of which somebody edited in the file %s', async (_, statement) => {
    editFile(statement)
    expect(await fault()).toEqual({
      entry: 3,
      what: 'Entry 3 is not what was written: it was edited.',
    })
  })

  test('names what was deleted from the file, in the middle, at the end and all of it', async () => {
    editFile('DELETE FROM audit WHERE id = 5')
    expect(await fault()).toEqual({ entry: 5, what: 'Entry 5 is missing: it was deleted.' })
    await changeByHand(db, 'DELETE FROM audit WHERE id IN (2, 3)')
    expect(await fault()).toMatchObject({ entry: 2, what: expect.stringContaining('2 to 3') })
    await changeByHand(db, 'DELETE FROM audit')
    expect(await fault()).toMatchObject({ entry: 1, what: expect.stringContaining('1 to 5') })
  })

  test('an entry that was put in, and one that was exchanged for another, show', async () => {
    editFile(
      "INSERT INTO audit (actor, action, subject, hash) VALUES ('Eve', 'user added', 'x', 'y')",
    )
    expect(await fault()).toMatchObject({ entry: 6 })
    await changeByHand(db, 'DELETE FROM audit WHERE id = 6')
    expect(await fault()).toBeNull()
    await changeByHand(
      db,
      'UPDATE audit SET id = CASE id WHEN 1 THEN -2 ELSE -1 END WHERE id < 3; ',
    )
    await changeByHand(db, 'UPDATE audit SET id = -id WHERE id < 0')
    expect(await fault()).toMatchObject({ entry: 1 })
  })

  test('the database itself refuses to edit and to delete', async () => {
    const edit = changeByHand(db, "UPDATE audit SET actor = 'Ben'")
    await expect(edit).rejects.toThrow('Entries of the audit are never edited.')
    const remove = changeByHand(db, 'DELETE FROM audit WHERE id = 5')
    await expect(remove).rejects.toThrow('only deleted from the oldest on')
    expect(await fault()).toBeNull()
  })
})

describe('how long it is kept', () => {
  test('for ever, until an owner says otherwise, which is an entry itself', async () => {
    const far = Date.now() + 9_999 * DAY_MS
    expect(await oldAudit(db, far)).toBeUndefined()
    await editAuditDays(db, maya, 90)
    await editAuditDays(db, maya, 90)
    expect((await auditState(db)).keep_days).toBe(90)
    const { items } = await listAudit(db, { limit: 1 })
    expect(items[0]).toMatchObject({
      number: 6,
      by: 'Maya',
      address: '192.0.2.7',
      kind: 'settings',
      summary: 'Changed a setting: the audit is kept for 90 days.',
    })
  })

  test('what stays after a cut still vouches for itself, and an edit of it shows', async () => {
    await editAuditDays(db, maya, 90)
    expect(await oldAudit(db)).toBeUndefined()
    const upTo = await oldAudit(db, Date.now() + 91 * DAY_MS)
    expect(upTo).toBe(6)
    await cutOldAudit(db, 3)
    const kept = await auditRowsAfter(db.read, 0, 10)
    expect(kept.map(({ id, action }) => `${id} ${action}`)).toEqual([
      '4 user added',
      '5 user added',
      '6 setting changed',
      '7 audit cut',
    ])
    expect(await auditState(db)).toMatchObject({ fault: null, entries: 4, cut: 3 })
    editFile("UPDATE audit SET subject = 'x' WHERE id = 4")
    expect(await fault()).toMatchObject({ entry: 4 })
  })
})

describe('reading it', () => {
  test('by person, kind and days, page by page', async () => {
    await db.write((tx) => addAudit(tx, systemActor, 'backup asked for', 'now'))
    const numbers = async (query: object) =>
      (await listAudit(db, { limit: 50, ...query })).items.map(({ number }) => number)
    expect(await numbers({ by: 'Maya' })).toEqual([5, 4, 3, 2, 1])
    expect(await numbers({ kind: 'backups' })).toEqual([6])
    expect(await numbers({ kind: 'logins' })).toEqual([])
    const today = new Date().toISOString().slice(0, 10)
    expect(await numbers({ since: today, until: today })).toHaveLength(6)
    expect(await numbers({ until: '2020-01-01' })).toEqual([])
    const first = await listAudit(db, { limit: 4 })
    expect(first).toMatchObject({ next: '3', count: { value: 6, exact: true } })
    expect(await numbers({ limit: 4, after: first.next })).toEqual([2, 1])
  })

  test('the file has every entry with its hash', async () => {
    const pages = []
    for await (const page of auditRows(db, { kind: 'accounts' })) pages.push(...page)
    const hashes = (await auditRowsAfter(db.read, 0, 10)).map(({ hash }) => hash)
    expect(pages.map((row) => row.at(-1)).reverse()).toEqual(hashes)
    expect(pages[4]?.slice(2, 7)).toEqual([
      'Maya',
      'u1',
      '192.0.2.7',
      'user added',
      'Anna@example.org',
    ])
  })

  test('what a GET takes away is noted, and written a moment later', async () => {
    const notes = createAuditNotes(db)
    notes.note(maya, 'module downloaded', 'tickets.mjs')
    expect(await auditRowsAfter(db.read, 5, 10)).toEqual([])
    await notes.flush()
    expect(await auditRowsAfter(db.read, 5, 10)).toMatchObject([{ action: 'module downloaded' }])
    await notes.flush()
    expect(await fault()).toBeNull()
  })
})
