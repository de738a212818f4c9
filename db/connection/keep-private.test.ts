import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepPrivate, makePrivately } from './keep-private'

let folder: string
let umask: number
beforeEach(() => {
  umask = process.umask()
  folder = mkdtempSync(join(tmpdir(), 'langur-private-'))
})
afterEach(() => {
  process.umask(umask)
  rmSync(folder, { recursive: true })
})

test('what others could read of a data folder is taken from them and named; what is not ours is left alone', async () => {
  for (const name of ['files', 'backups', 'other']) mkdirSync(join(folder, name))
  const names = ['langur.db', 'langur.db-wal', 'files/import-1', 'backups/langur-1.db', 'notes.txt']
  for (const name of names) writeFileSync(join(folder, name), '')
  for (const name of ['.', 'files', 'backups', 'other', ...names])
    chmodSync(join(folder, name), 0o755)
  chmodSync(join(folder, 'langur.db-wal'), 0o600)

  const changed = await keepPrivate(folder)
  const mode = (name: string) => statSync(join(folder, name)).mode & 0o777
  expect(['.', 'files', 'backups', ...names].map(mode)).toEqual([
    ...[0o700, 0o700, 0o700],
    ...[0o700, 0o600, 0o700, 0o700, 0o755],
  ])
  expect(mode('other')).toBe(0o755)
  expect(changed.map((path) => path.slice(folder.length + 1)).sort()).toEqual([
    '',
    'backups',
    'backups/langur-1.db',
    'files',
    'files/import-1',
    'langur.db',
  ])
  expect(await keepPrivate(folder)).toEqual([])
  makePrivately()
  writeFileSync(join(folder, 'made-later'), '')
  expect(mode('made-later')).toBe(0o600)
})
