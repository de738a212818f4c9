import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSides } from './move-sides'

const server = 'postgres://langur:secret@db.example.org/langur'

test('a folder and a server, in either direction', () => {
  const folder = { address: resolve('data'), name: resolve('data', 'langur.db') }
  const named = { address: server, name: 'PostgreSQL at db.example.org:5432/langur' }
  expect(readSides(['--from', './data', '--to', server])).toEqual({
    from: folder,
    to: named,
    folder: resolve('data'),
  })
  expect(readSides([`--from=${server}`, '--to=data'])).toMatchObject({ from: named, to: folder })
})

test.each([
  [[], 'Say --from: npm run move -- --from ./data --to postgres://'],
  [['--from', 'data'], 'Say --to: npm run move'],
  [['--from', 'data', '--to', ''], 'Say --to: npm run move'],
  [['--from', 'data', '--into', server], 'There are two options'],
  [['data', server], 'There are two options'],
  [['--from', 'data', '--to', 'other'], '--from and --to are both folders: npm run backup'],
  [['--from', server, '--to', server], 'both on a server of PostgreSQL: pg_dump'],
  [['--from', 'data', '--to', 'postgres://db.example.org'], '--to must be a folder, or an address'],
  [['--from', 'data', '--to', 'postgres://u:se cret@:x/y'], '--to must be a folder, or an address'],
  [['--from', 'mysql://u:secret@db/langur', '--to', 'data'], '--from must be a folder, or'],
])('what cannot be done is said, and no password with it: %j', (args, sentence) => {
  const said = (() => {
    try {
      return JSON.stringify(readSides(args))
    } catch (error) {
      return (error as Error).message
    }
  })()
  expect(said).toContain(sentence)
  expect(said).not.toMatch(/secret/)
})
