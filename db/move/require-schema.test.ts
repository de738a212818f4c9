import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '@/db/connection/migrate'
import { DATABASE_FILE } from '@/db/connection/open'
import { migratePostgres } from '@/db/postgres/migrate'
import { testServer } from '@/lib/env'
import { migrationsUpTo } from '@/lib/testing/database/older-migrations'
import { databasesOnServer } from '@/lib/testing/database/on-server'
import { placeReleased } from '@/lib/testing/database/released-file'
import { migrations } from '@/lib/testing/database/temporary-database'
import { makeTarget, requireSource } from './require-schema'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-schema-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const side = () => ({ address: folder, name: 'it' })
const source = () => requireSource(side(), migrations)
const target = () => makeTarget(side(), migrations)

test('a source that is not there, or of an older release, is refused in words', async () => {
  await expect(source()).rejects.toThrow('it has nothing of Langur')
  placeReleased('0010_backups', folder)
  await expect(source()).rejects.toThrow(
    'it is of an older Langur, without 0011_several_tags. Start this version with it once',
  )
  await expect(target()).rejects.toThrow('it is of an older Langur')
  await migrate(folder, migrations, { backups: null })
  await source()
})

test('a log without its database is not written over', async () => {
  writeFileSync(join(folder, `${DATABASE_FILE}-wal`), 'what was committed last')
  await expect(target()).rejects.toThrow('-wal is there, and its database is not.')
})

test('tables are made where there are none, also beside backups', async () => {
  await target()
  await source()
})

describe.skipIf(testServer() === undefined)('on a server', () => {
  const databases = databasesOnServer()
  afterEach(() => databases.dropAll())

  test('the same is refused, and the same is made', async () => {
    const address = await databases.create()
    const server = { address, name: 'it' }
    await expect(requireSource(server, migrations)).rejects.toThrow('it has nothing of Langur')
    const older = migrationsUpTo('0010_backups')
    await migratePostgres(address, older)
    rmSync(older, { recursive: true })
    await expect(requireSource(server, migrations)).rejects.toThrow('without 0011_several_tags')
    await expect(makeTarget(server, migrations)).rejects.toThrow('without 0011_several_tags')
    const empty = { address: await databases.create(), name: 'it' }
    await makeTarget(empty, migrations)
    await requireSource(empty, migrations)
  })
})
