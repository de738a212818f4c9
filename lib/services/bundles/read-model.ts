import 'server-only'
import { modelColumns } from '@/db/bundles/arriving-model'
import { parts } from '@/db/bundles/parts'
import { partSize, readPart } from '@/db/bundles/read-part'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { at } from '@/lib/at'
import type { BundleSource } from './bundle-source'
import { BUNDLE_FORMAT, type Manifest } from './manifest'
import { createRowShifter } from './shift-row'

/** A model as this database has it. All is read from `db`, so it should show one moment. */
export async function readModel(db: Connection, model: ModelRow): Promise<BundleSource> {
  const shifts = new Map(Object.entries(model.idShifts))
  const sizes = await Promise.all(parts.map((part) => partSize(db, part, model.id)))
  const shiftOf = (table: string) => -(shifts.get(table) ?? 0)
  const listed = parts.map(({ name, columns }, place): Manifest['parts'][number] => {
    const { rows, first, last } = at(sizes, place)
    return {
      name,
      columns: columns.map((column) => column.name),
      rows,
      first: first && first + shiftOf(name),
      last: last && last + shiftOf(name),
    }
  })
  const own = Object.fromEntries(modelColumns.map((name) => [name, model[name]]))
  const manifest: Manifest = {
    langur: 'model',
    format: BUNDLE_FORMAT,
    // The columns are those of the schema; only moments are told otherwise.
    model: {
      ...(own as Omit<Manifest['model'], 'createdAt' | 'updatedAt'>),
      createdAt: model.createdAt.getTime(),
      updatedAt: model.updatedAt.getTime(),
    },
    parts: listed,
  }
  async function* all() {
    for (const [place, part] of parts.entries()) {
      yield { part, pages: shifted(part, readPart(db, part, model.id, at(sizes, place))) }
    }
  }
  async function* shifted(part: (typeof parts)[number], pages: ReturnType<typeof readPart>) {
    const shiftRow = createRowShifter(part, (id, table) => id + shiftOf(table))
    for await (const rows of pages) {
      for (const row of rows) shiftRow(row)
      yield rows
    }
  }
  return { manifest, parts: all() }
}
