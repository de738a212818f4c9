import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from '@/db/connection/database'
import { migrate } from '@/db/connection/migrate'
import { DATABASE_FILE, openDatabase } from '@/db/connection/open'
import { migratePostgres } from '@/db/postgres/migrate'
import { copyOnServer, createOnServer, dropOnServer } from '@/db/postgres/server'
import { testServer } from '@/lib/env'

/** Those of this version. */
export const migrations = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** Small databases as releases wrote them, by the newest migration that they knew. */
export const released = fileURLToPath(new URL('../../../db/connection/released', import.meta.url))

export type TemporaryDatabase = Database & { folder: string; remove: () => Promise<void> }

/** A real database of its own, with the real schema, in a folder that `remove` deletes. */
export async function openTemporaryDatabase(): Promise<TemporaryDatabase> {
  const server = testServer()
  return server === undefined ? openInFolder() : openOnServer(server)
}

/** One of SQLite, whatever is tested. */
export async function openInFolder(): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'langur-db-'))
  empty ??= makeEmpty()
  writeFileSync(join(folder, DATABASE_FILE), await empty)
  const db = await openDatabase(folder)
  const remove = async () => {
    await db.close()
    rmSync(folder, { recursive: true })
  }
  return Object.assign(db, { folder, remove })
}

/** What the migrations make of nothing, once in a process: for each test anew it took 34 ms of a core. */
let empty: Promise<Buffer> | undefined

async function makeEmpty(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'langur-db-'))
  await migrate(folder, migrations)
  const file = readFileSync(join(folder, DATABASE_FILE))
  rmSync(folder, { recursive: true })
  return file
}

/** The same in a database of its own on a server of PostgreSQL. */
export async function openOnServer(server: string): Promise<TemporaryDatabase> {
  const name = `langur_test_${randomUUID().replaceAll('-', '')}`
  template ??= makeTemplate(server)
  const address = await copyOnServer(server, name, await template)
  const folder = mkdtempSync(join(tmpdir(), 'langur-db-'))
  const db = await openDatabase(address, folder)
  const remove = async () => {
    await db.close()
    await dropOnServer(server, name)
    rmSync(folder, { recursive: true })
  }
  return Object.assign(db, { folder, remove })
}

/** What the migrations make of nothing there, once in a file of tests: for each test anew it took ten times as long. */
let template: Promise<string> | undefined

async function makeTemplate(server: string): Promise<string> {
  const name = `langur_test_${randomUUID().replaceAll('-', '')}`
  await migratePostgres(await createOnServer(server, name), migrations)
  return name
}

/** Nothing of a test is left on a server that is not ours. */
export async function dropTemplate(): Promise<void> {
  const server = testServer()
  if (server === undefined || template === undefined) return
  await dropOnServer(server, await template)
  template = undefined
}
