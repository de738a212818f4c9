import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sentenceOf } from '@/lib/server/sentence-of'
import { lockDatabase } from './lock'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that takes the lock as this one does, and says so. */
function lockElsewhere() {
  const program = `
    const Sqlite = require('better-sqlite3')
    const sqlite = new Sqlite(process.argv[1], { timeout: 0 })
    sqlite.exec('BEGIN EXCLUSIVE')
    process.stdout.write('locked')
    setInterval(() => sqlite.open, 1000)`
  return spawn(process.execPath, ['-e', program, join(folder, 'files', 'server-lock.db')])
}

test('refuses a second server on the same folder, in words', async () => {
  const unlock = await lockDatabase(folder)
  await expect(lockDatabase(folder)).rejects.toThrow(`Another Langur server is using ${folder}.`)
  await unlock()
})

test('names what is in its way', async () => {
  const place = { database: folder, dataFolder: folder }
  const said = () => lockDatabase(folder).catch((error) => sentenceOf(error, place))
  mkdirSync(join(folder, 'server-lock.db'))
  expect(await said()).toContain(`${join(folder, 'server-lock.db')} is in the way`)
  rmSync(join(folder, 'server-lock.db'), { recursive: true })
  writeFileSync(join(folder, 'files'), '')
  expect(await said()).toContain(`${join(folder, 'files')} is in the way`)
})

test('is free again when it was given back', async () => {
  await (await lockDatabase(folder))()
  await (await lockDatabase(folder))()
})

test('dies with a process that is killed', async () => {
  await (await lockDatabase(folder))()
  const other = lockElsewhere()
  await once(other.stdout, 'data')
  await expect(lockDatabase(folder)).rejects.toThrow('Another Langur server')
  other.kill('SIGKILL')
  await once(other, 'exit')
  await (await lockDatabase(folder))()
})
