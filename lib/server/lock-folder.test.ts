import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './lock-folder'

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

test('refuses a second server on the same folder, in words', () => {
  const unlock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(`Another Langur server is using ${folder}.`)
  unlock()
})

test('is free again when it was given back', () => {
  lockFolder(folder)()
  lockFolder(folder)()
})

test('dies with a process that is killed', async () => {
  lockFolder(folder)()
  const other = lockElsewhere()
  await once(other.stdout, 'data')
  expect(() => lockFolder(folder)).toThrow('Another Langur server')
  other.kill('SIGKILL')
  await once(other, 'exit')
  lockFolder(folder)()
})
