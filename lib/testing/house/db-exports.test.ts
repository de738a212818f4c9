import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, ROOT } from './source-files'

/** They know SQLite, and only `db/` may import them. */
const INSIDE = /^db\/(schema|connection|leases|postgres)\//

/** They ask no database. */
const PURE: Record<string, string> = {
  parseSettings: 'Settings of older releases.',
  foldText: 'A text as searches compare it.',
  withoutAccents: 'The same without accents.',
  readQuery: 'What a person typed, as the search reads it.',
  containsAll: 'Whether a text contains it.',
  gramsToKeep: 'What the index keeps of a text.',
  gramsToFind: 'What is looked for in it; inside db/.',
  wordsToKeep: 'The words that the index keeps of a text.',
  searchWords: 'The words of a text, as the search knows them.',
  indexSql: 'What the two databases write differently of an index; inside db/.',
  isSearch: 'Whether a filter asks for words.',
  shiftIdsIn: 'Ids in a JSON value.',
  plainConditions: 'Conditions of a filter of texts, as SQL; inside db/.',
  furtherConditions: 'The others; inside db/.',
  hasTag: 'One of these; inside db/.',
  withTagAlone: 'A filter as its rows are found; inside db/.',
  marksIn: 'The marks that indices of an order have; inside db/.',
  absent: 'Each of them as not given; inside db/.',
  markedBy: 'Marks as SQL; inside db/.',
  orderingOf: 'The order of a list of texts, as SQL; inside db/.',
  auditHash: 'What vouches for an entry of the audit and all before it.',
  pinnedVersion: 'What requests of a version by its number are counted under.',
}

test('every function of db/ that asks the database answers later, as a second database will', () => {
  const immediate = filesIn('db')
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !INSIDE.test(file))
    .flatMap((file) => [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(
        /^export (?:function|const) (\w+)(?:<.*>)?(?: = )?(?:\(|function)/gm,
      ),
    ])
    .map(([, name = '']) => name)
  expect(immediate.sort()).toEqual(Object.keys(PURE).sort())
})

test('no function of db/ gives away a query that is still to be run', () => {
  const open = filesIn('db')
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !INSIDE.test(file))
    .filter((file) =>
      /^export .*\b(?:SQL|SQLite\w+|Statement)\b/m.test(readFileSync(join(ROOT, file), 'utf8')),
    )
  expect(open).toEqual([])
})

test('a file of db/ asks drizzle, or writes SQL by hand, and does not do both', () => {
  const both = filesIn('db')
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !INSIDE.test(file))
    .filter((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8')
      return ['sql', 'driver'].every((one) => source.includes(`'@/db/connection/${one}'`))
    })
  expect(both).toEqual([])
})
