import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tableUnder } from './markdown-table'
import { envSources } from './source-files'

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8')

/** Set by tools that start Langur, by its own scripts, and for its tests. */
const NOT_FOR_PEOPLE = ['NODE_ENV', 'LANGUR_DIST', 'TEST_DATABASE_URL']

test('docs/configuration.md names every variable that is read, and no other', () => {
  const told = tableUnder(read('docs/configuration.md'), 'variable').flatMap(([names = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  )
  const used = [...envSources().matchAll(/source\.([A-Z_]+)|\(source, '([A-Z_]+)'\)/g)]
  const names = new Set(used.map(([, direct, byName]) => direct ?? byName ?? ''))
  for (const name of NOT_FOR_PEOPLE) names.delete(name)
  expect(told.toSorted()).toEqual([...names].toSorted())
})
