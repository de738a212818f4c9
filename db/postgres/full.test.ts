import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/connection/open'
import { column, run } from '@/db/connection/sql'
import { testServer } from '@/lib/env'
import { hasPostgres, startPostgres } from '@/lib/testing/database/start-postgres.mjs'
import { migrations } from '@/lib/testing/database/temporary-database'
import { until } from '@/lib/testing/until'
import { migratePostgres } from './migrate'
import { askServer } from './server'

/** What root may, but not in every container. */
const mayMount = spawnSync('unshare', ['--mount', 'true']).status === 0
const SIZE = '40m'
const MEBIBYTE = 2 ** 20

/** A database on a small disk of its own. */
describe.skipIf(testServer() === undefined || !hasPostgres() || !mayMount)(
  'a disk of PostgreSQL',
  () => {
    let postgres: Awaited<ReturnType<typeof startPostgres>>
    let disk: string
    beforeAll(async () => {
      postgres = await startPostgres()
      disk = mkdtempSync(join(tmpdir(), 'langur-disk-'))
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk])
      execFileSync('chown', ['postgres:', disk])
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(4 * MEBIBYTE))
    }, 60_000)
    afterAll(() => {
      postgres.remove()
      execFileSync('umount', [disk])
      rmSync(disk, { recursive: true })
    })

    test('that is full is said in words, loses nothing, and all goes on once there is space', async () => {
      await askServer(postgres.url, `CREATE TABLESPACE small LOCATION '${disk}'`)
      await askServer(
        postgres.url,
        `CREATE DATABASE langur ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0 TABLESPACE small`,
      )
      const address = new URL(postgres.url)
      address.pathname = '/langur'
      await migratePostgres(address.href, migrations)
      const db = await openDatabase(address.href, '/nowhere')
      const kept: string[] = []
      const keep = async () => {
        const [key, value] = [`full ${kept.length}`, randomBytes(MEBIBYTE).toString('base64')]
        await db.write((tx) => run(tx, 'INSERT INTO meta (key, value) VALUES (?, ?)', key, value))
        kept.push(key)
      }
      const failed = await until(() =>
        keep().then(
          () => null,
          (error: unknown) => error,
        ),
      )
      expect(db.faultOf(failed)).toMatchObject({
        trouble: 'full',
        message: expect.stringContaining('has no space left (53100). Make space on its disk'),
      })
      expect(kept.length).toBeGreaterThan(0)
      rmSync(join(disk, 'ballast'))
      await keep()
      expect(await db.trouble()).toBeNull()
      const found = await column<string>(db.read, `SELECT key FROM meta WHERE key LIKE 'full %'`)
      expect(found.toSorted()).toEqual(kept.toSorted())
      await db.close()
    })
  },
)
