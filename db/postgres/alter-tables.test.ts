import { describe, expect, test } from 'vitest'
import { alterTables, NOTHING } from './alter-tables'
import type { Column, Snapshot, Table } from './tables'

const column = (name: string, given: Partial<Column> = {}): Column => ({
  name,
  type: 'text',
  primaryKey: false,
  notNull: false,
  autoincrement: false,
  ...given,
})
const id = column('id', { type: 'integer', primaryKey: true, notNull: true })

function table(columns: Column[], given: Partial<Table> = {}): Table {
  return {
    name: 'notes',
    columns: Object.fromEntries(columns.map((one) => [one.name, one])),
    indexes: {},
    foreignKeys: {},
    compositePrimaryKeys: {},
    uniqueConstraints: {},
    checkConstraints: {},
    ...given,
  }
}
const of = (...tables: Table[]): Snapshot => ({
  ...NOTHING,
  tables: Object.fromEntries(tables.map((one) => [one.name, one])),
})
const before = of(table([id, column('by'), column('old', { notNull: true })]))

describe('from one schema to the next', () => {
  test('nothing is done where nothing differs', () => {
    expect(alterTables(before, before)).toEqual({ first: [], last: [] })
  })

  test('what rows need comes first, what would refuse them last', () => {
    const after = of(
      table([
        id,
        column('by', { notNull: true, default: "'nobody'" }),
        column('place', { type: 'integer', notNull: true }),
        column('is_on', { type: 'integer', notNull: true, default: false }),
      ]),
    )
    expect(alterTables(before, after)).toEqual({
      first: [
        `ALTER TABLE "notes" ALTER COLUMN "by" SET DEFAULT 'nobody'`,
        'ALTER TABLE "notes" ADD COLUMN "place" bigint',
        'ALTER TABLE "notes" ADD COLUMN "is_on" bigint NOT NULL DEFAULT 0',
      ],
      last: [
        'ALTER TABLE "notes" ALTER COLUMN "by" SET NOT NULL',
        'ALTER TABLE "notes" ALTER COLUMN "place" SET NOT NULL',
        'ALTER TABLE "notes" DROP COLUMN "old"',
      ],
    })
  })

  test('a column may be empty from now on, and loses what it was given by itself', () => {
    const was = of(table([id, column('by', { notNull: true, default: "'x'" })]))
    expect(alterTables(was, of(table([id, column('by')]))).first).toEqual([
      'ALTER TABLE "notes" ALTER COLUMN "by" DROP DEFAULT',
      'ALTER TABLE "notes" ALTER COLUMN "by" DROP NOT NULL',
    ])
  })

  test('an index that changed is made anew; references of a table that goes are dropped before it', () => {
    const index = { name: 'notes_by', columns: ['by'], isUnique: false }
    const key = { tableFrom: 'notes', columnsFrom: ['by'], tableTo: 'people', columnsTo: ['id'] }
    const people = table([column('id', { primaryKey: true })], { name: 'people' })
    const was = of(
      people,
      table([id, column('by')], { indexes: { a: index }, foreignKeys: { k: key } }),
    )
    const now = of(table([id, column('by')], { indexes: { a: { ...index, isUnique: true } } }))
    expect(alterTables(was, now)).toEqual({
      first: ['ALTER TABLE "notes" DROP CONSTRAINT "notes_by_fkey"', 'DROP INDEX "notes_by"'],
      last: ['DROP TABLE "people"', 'CREATE UNIQUE INDEX "notes_by" ON "notes" ("by")'],
    })
    expect(alterTables(now, was).last.at(-1)).toBe(
      'ALTER TABLE "notes" ADD CONSTRAINT "notes_by_fkey" FOREIGN KEY ("by") REFERENCES "people" ("id") ON DELETE no action',
    )
  })

  test.each<[string, Snapshot, string]>([
    ['a type', of(table([id, column('by', { type: 'real' })])), 'notes.by was text and is real'],
    ['a key', of(table([column('id', { type: 'integer' })])), 'notes has another key'],
    [
      'a check',
      of(table([id], { checkConstraints: { notes_short: {} } })),
      'notes_short of notes is not known',
    ],
    [
      'a name',
      { ...before, _meta: { tables: {}, columns: { '"notes"."by"': '"notes"."actor"' } } },
      'gets another name in PostgreSQL: "notes"."by"',
    ],
  ])('%s that changes is refused in words', (_what, after, sentence) => {
    expect(() => alterTables(before, after)).toThrow(sentence)
  })
})
