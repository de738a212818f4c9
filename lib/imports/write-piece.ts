import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { type ImportRow, importLease } from '@/db/imports/imports'
import { addLeftOutRows, clearLeftOutRows } from '@/db/imports/left-out-rows'
import type { RowProblem } from '@/lib/contracts/import'
import { LEFT_OUT_ROWS } from '@/lib/contracts/limits'
import { plural } from '@/lib/format/plural'
import { changeData } from '@/lib/services/changes/change-data'
import type { Pace } from '@/lib/services/changes/pace'
import { createFieldResolver } from '@/lib/services/fields/field-resolver'
import { applyRows } from '@/lib/services/samples/apply-rows'
import type { TextKeys } from '@/lib/services/samples/hash'
import { takesOneTag } from '@/lib/services/samples/one-tag'
import { createTagResolver } from '@/lib/services/samples/resolve-tags'
import type { FileRow } from './read/file-row'
import { withOneTag } from './read/one-tag-row'

type NewRow = FileRow & { keys: TextKeys }

/** Rows in a row of a file; `repeated` ones have texts that stood further up, and bring nothing. */
export type Piece = { rows: NewRow[]; problems: RowProblem[]; repeated: number }

/** How far an import is: only who holds its row moves it. */
export type Progress = Pick<ImportRow, 'rowsDone' | 'counts' | 'problems' | 'problemCount'>

const KEPT_PROBLEMS = 100

export const emptyPiece = (): Piece => ({ rows: [], problems: [], repeated: 0 })

export function sizeOf({ rows, problems, repeated }: Piece): number {
  return rows.length + problems.length + repeated
}

/**
 * Writes some rows and the import's progress in one transaction, and answers that. Throws `Interrupted`, and writes
 * nothing, when nobody wants them any more.
 */
export async function writePiece(
  db: Database,
  { id, modelId, actor, fileName, existingDuplicates, mapping }: ImportRow,
  runner: string,
  piece: Piece,
  progress: Progress,
  pace: Pace,
): Promise<Progress> {
  const about = { modelId, actor, kind: 'import', batch: `import ${id}`, isOnePart: false }
  const { result } = await changeData(db, about, (tx, revision, at) =>
    pace.time(sizeOf(piece), () => write(tx, revision, at)),
  )
  return result

  async function write(tx: Connection, revision: number, at: Date) {
    const { rows, problems, repeated } = (await takesOneTag(tx, modelId))
      ? withoutSeveral(piece)
      : piece
    const { counts } = progress
    const tags = createTagResolver(tx, modelId, revision)
    const kinds = new Map((mapping.fields ?? []).map(({ name, kind }) => [name, kind]))
    const fields = await createFieldResolver(tx, modelId, revision, kinds)
    const wanted = rows.map((row) => ({
      text: row.text,
      keys: row.keys,
      tags: row.tags.length > 0 ? row.tags : null,
      fitsNoTag: row.fitsNoTag,
      fields: row.fields,
    }))
    const applied = await applyRows(tx, wanted, {
      modelId,
      revision,
      at,
      source: fileName,
      origin: { origin: 'import', chosenBy: 'imported', seenVersion: null },
      tags,
      fields,
      existing: existingDuplicates,
    })
    const count = applied.added + applied.updated + tags.created() + fields.created()
    const added = counts.added + applied.added
    const updated = counts.updated + applied.updated
    const next: Progress = {
      rowsDone: progress.rowsDone + sizeOf(piece),
      counts: {
        added,
        updated,
        ignored: counts.ignored + applied.ignored + repeated,
        kept: (counts.kept ?? 0) + applied.kept,
        tags_created: counts.tags_created + tags.created(),
      },
      problems: [...progress.problems, ...problems].slice(0, KEPT_PROBLEMS),
      problemCount: progress.problemCount + problems.length,
    }
    if (progress.rowsDone === 0) await clearLeftOutRows(tx, id)
    const room = Math.max(0, LEFT_OUT_ROWS - progress.problemCount)
    await addLeftOutRows(tx, { id, modelId }, problems.slice(0, room))
    // Once for a piece, at its end: the row is a large one.
    const newest = count > 0 && { revision }
    await importLease.move(tx, id, runner, { heartbeatAt: at, ...next, ...newest })
    const changed = updated > 0 ? `, changed the tags of ${updated.toLocaleString('en')}` : ''
    return {
      count,
      summary: `Imported ${plural('text', added)} from ${fileName}${changed}.`,
      result: next,
    }
  }
}

/** Where the model has come to give one tag a text after the file was counted. */
function withoutSeveral({ rows, problems, repeated }: Piece): Piece {
  const read = rows.map(withOneTag)
  const refused = read.filter((row) => 'message' in row)
  return {
    rows: read.flatMap((row) => ('message' in row ? [] : [row])),
    problems: [...problems, ...refused].sort((a, b) => a.line - b.line),
    repeated,
  }
}
