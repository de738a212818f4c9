import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import config from '@/.dependency-cruiser.mjs'
import { tableUnder } from './markdown-table'

const root = join(import.meta.dirname, '../../..')

/** Every room of the house by its name in the table, and a file that could stand in it. */
const ROOMS: ReadonlyMap<string, string> = new Map([
  ...readdirSync(join(root, 'lib'), { withFileTypes: true })
    .filter((entry) => entry.name !== 'testing' && !entry.name.includes('.test.'))
    .map((entry): [string, string] => {
      const name = entry.name.replace(/\.ts$/, '')
      return [`lib/${name}`, entry.isDirectory() ? `lib/${name}/a.ts` : `lib/${name}.ts`]
    }),
  ['db', 'db/a.ts'],
  ['components/ui', 'components/ui/a.tsx'],
  ['components/<noun>', 'components/noun/a.tsx'],
  ['app/api', 'app/api/a.ts'],
  ['app', 'app/a.tsx'],
])

test('the import table of the architecture says what the rules allow', () => {
  const rows = tableUnder(readFileSync(join(root, 'docs/architecture.md'), 'utf8'), 'may import')
  const told = rows.flatMap(([folders = '', allowed = '']) =>
    namesIn(folders).map((room) => [room, sentence(roomsOf(allowed))] as const),
  )
  const checked = [...ROOMS.keys()].map((room) => [room, sentence(allowedFor(room))] as const)
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(checked))
})

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

/** Rules with these say through what, or how, something is imported, and not who may import whom. */
const OF_ANOTHER_KIND = ['reachable', 'circular', 'dependencyTypesNot']

const LEAVES = 'at, contracts, env, errors, slices'

/** What the second column says: names of rooms, without their folder. */
function roomsOf(cell: string): string[] {
  const names = cell.replace('leaves', LEAVES).split(/[^\w<>]+/)
  return [...ROOMS.keys()].filter((room) => names.includes(room.replace(/^(lib|components)\//, '')))
}

function allowedFor(room: string): string[] {
  return [...ROOMS.keys()].filter((other) => other !== room && isAllowed(room, other))
}

function isAllowed(from: string, to: string): boolean {
  const importer = ROOMS.get(from) ?? ''
  // another noun than the importer's own
  const imported = to === 'components/<noun>' ? 'components/other/a.tsx' : (ROOMS.get(to) ?? '')
  return !(config.forbidden ?? []).some(
    (rule) =>
      'to' in rule &&
      !OF_ANOTHER_KIND.some((condition) => condition in rule.to) &&
      groupsOf(rule.from, importer) &&
      groupsOf(rule.to, imported, groupsOf(rule.from, importer) ?? []),
  )
}

type Side = { path?: string | string[]; pathNot?: string | string[] }

/** What the groups of a matching pattern hold; null where the side does not match. */
function groupsOf({ path = '', pathNot = [] }: Side, file: string, groups: string[] = []) {
  const patterns = (given: string | string[]) =>
    [given].flat().map((one) => new RegExp(one.replaceAll('$1', groups[1] ?? '$1')))
  if (patterns(pathNot).some((pattern) => pattern.test(file))) return null
  const found = patterns(path).map((pattern) => pattern.exec(file))
  return found.find((match) => match !== null) ?? null
}

function sentence(rooms: string[]): string {
  return rooms.toSorted().join(', ')
}
