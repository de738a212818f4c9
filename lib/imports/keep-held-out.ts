import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import {
  currentHeldOut,
  finishHeldOut,
  insertHeldOut,
  insertHeldOutTexts,
  type NewHeldOutText,
} from '@/db/held-out/held-out'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import type { Actor } from '@/lib/contracts/actor'
import type { FileOptions } from '@/lib/contracts/file-options'
import { foldName } from '@/lib/contracts/fold-name'
import type { HeldOutFile, HeldOutFound } from '@/lib/contracts/held-out'
import type { FileGuess, Mapping } from '@/lib/contracts/import'
import { HELD_OUT_TEXTS } from '@/lib/contracts/limits'
import { invalidField, listed } from '@/lib/errors'
import { tagColumns } from '@/lib/facts/mapped-columns'
import { plural } from '@/lib/format/plural'
import { requireStill } from '@/lib/services/accounts/require-still'
import { eraseHeldOut, requireHeldOut, toHeldOutFile } from '@/lib/services/held-out/held-out-file'
import { requireStillThere } from '@/lib/services/models/require-model'
import { withKeys } from '@/lib/services/samples/hash'
import { slices } from '@/lib/slices'
import { layoutOf } from './layout-of'
import { readRows } from './read/read-rows'

/** A file on the disk, how it is read, and which of its columns are text and tags. */
type ReadFile = {
  path: string
  fileName: string
  options: FileOptions
  guess: FileGuess
  mapping: Mapping
  /** What was guessed and its sender has not seen. */
  notes: readonly string[]
}

const TEXTS_PER_WRITE = 100
const PROBLEMS_TOLD = 20
/** So many rows are read before others get their turn. */
const ROWS_PER_TURN = 200

/** Makes a file the held-out file of its model, in place of the one before, once all of it was read. Throws REQUEST_PARAMS_ERROR, and nothing changes. */
export async function keepHeldOut(
  db: Database,
  actor: Actor,
  model: ModelRow,
  file: ReadFile,
): Promise<HeldOutFile> {
  requireTags(file)
  const { fileName } = file
  const { texts, found } = await readTexts(db, model, file)
  if (texts.length === 0) throw noTexts(fileName, found)
  return keep(db, actor, model, { fileName, texts, found })
}

type Texts = Omit<NewHeldOutText, 'fileId'>[]

async function keep(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { fileName, texts, found }: { fileName: string; texts: Texts; found: HeldOutFound },
): Promise<HeldOutFile> {
  const about = { modelId: model.id, fileName, by: actor.name, createdAt: new Date() }
  const id = await db.write(async (tx) => {
    await requireStillThere(tx, model)
    await requireStill(tx, actor, model.publicId, 'editor')
    return insertHeldOut(tx, about)
  })
  for (const some of slices(texts, TEXTS_PER_WRITE)) {
    const rows = some.map((text) => ({ ...text, fileId: id }))
    await db.writePart(async (tx) => {
      await requireStillThere(tx, model)
      await insertHeldOutTexts(tx, rows)
    })
  }
  await db.write((tx) => finishHeldOut(tx, id, { texts: texts.length, found }))
  const current = await currentHeldOut(db.read, model.id)
  await eraseHeldOut(db, model.id, { keep: current?.id ?? id })
  return toHeldOutFile(await requireHeldOut(db, model))
}

/** All texts of the file that have a tag, each once, and what was found of the others. */
async function readTexts(
  db: Database,
  model: ModelRow,
  { path, options, guess, mapping, notes }: ReadFile,
): Promise<{ texts: Texts; found: HeldOutFound }> {
  const known = await listTags(db.read, model.id)
  const ids = new Map(known.map(({ id, name }) => [foldName(name), id]))
  const found = nothingYet(guess, mapping, notes)
  const seen = new Set<string>()
  const texts: Texts = []
  for await (const row of readRows(path, layoutOf({ options, guess }), mapping)) {
    found.rows += 1
    if (found.rows % ROWS_PER_TURN === 0) await setImmediate()
    if ('message' in row) {
      found.problem_count += 1
      if (found.problems.length < PROBLEMS_TOLD) found.problems.push(row)
      continue
    }
    if (row.tags.length === 0) {
      found.untagged += 1
      continue
    }
    const { keys } = withKeys(row)
    const hash = keys.hash.toString('hex')
    if (seen.has(hash)) {
      found.repeated += 1
      continue
    }
    seen.add(hash)
    if (texts.length === HELD_OUT_TEXTS) throw tooMany()
    const tags = row.tags.map((name) => ({ name, id: ids.get(foldName(name)) ?? null }))
    texts.push({ modelId: model.id, content: row.text, tags, groupKey: keys.group })
  }
  return { texts, found }
}

function nothingYet(guess: FileGuess, mapping: Mapping, notes: readonly string[]): HeldOutFound {
  const nameOf = (column: number) => guess.columns[column]?.name ?? ''
  return {
    rows: 0,
    repeated: 0,
    untagged: 0,
    problem_count: 0,
    problems: [],
    text_column: nameOf(mapping.text),
    tag_columns: [...tagColumns(mapping), ...(mapping.flags ?? [])].map(nameOf),
    tag_separator: mapping.tag_separator,
    notes: [...notes],
  }
}

function requireTags({ guess, mapping }: ReadFile): void {
  if (tagColumns(mapping).length > 0 || (mapping.flags ?? []).length > 0) return
  const message = `No column looks like tags, and a held-out file needs them. Call one “tag” in its first line, or name it by tag_column; the file has ${listed(guess.columns.map(({ name }) => `“${name}”`))}.`
  throw invalidField('tag_column', message, null)
}

function tooMany() {
  const most = HELD_OUT_TEXTS.toLocaleString('en')
  const message = `A held-out file may have ${most} tagged texts, and this one has more. A random part of it measures as well.`
  return invalidField('body', message, null)
}

function noTexts(fileName: string, { rows, untagged, problem_count }: HeldOutFound) {
  const message = `${fileName} has no text with a tag: of ${plural('row', rows)}, without a tag: ${untagged}, unreadable: ${problem_count}.`
  return invalidField('body', message, null)
}
