import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { type ImportRow, importLease } from '@/db/imports/imports'
import type { RowProblem } from '@/lib/contracts/import'
import { plural } from '@/lib/format/plural'
import { changeData } from '@/lib/services/changes/change-data'
import type { Pace } from '@/lib/services/changes/pace'
import { applyRows, type Row } from '@/lib/services/samples/apply-rows'
import { takesOneTag } from '@/lib/services/samples/one-tag'
import { createTagResolver } from '@/lib/services/samples/resolve-tags'
import type { FileRow } from './read/file-row'

export type Piece = { rows: FileRow[]; problems: RowProblem[] }

const KEPT_PROBLEMS = 100

/** Writes some rows and the import's progress in one transaction. Throws `Interrupted` when nobody wants them any more. */
export async function writePiece(
  db: Database,
  { id, modelId, actor, fileName }: ImportRow,
  runner: string,
  piece: Piece,
  pace: Pace,
): Promise<void> {
  const about = { modelId, actor, kind: 'import', batch: `import ${id}`, isOnePart: false }
  await changeData(db, about, (tx, revision, at) =>
    pace.time(piece.rows.length + piece.problems.length, () => write(tx, revision, at)),
  )

  async function write(tx: Connection, revision: number, at: Date) {
    const { rows, problems } = (await takesOneTag(tx, modelId)) ? withOneTag(piece) : piece
    const held = await importLease.keep(tx, id, runner, { heartbeatAt: at })
    const tags = createTagResolver(tx, modelId, revision)
    const resolved: Row[] = []
    for (const row of rows) {
      const tagIds: number[] = []
      for (const name of row.tags) tagIds.push(await tags.resolve(name))
      resolved.push({ text: row.text, tagIds: tagIds.length > 0 ? tagIds : null })
    }
    const applied = await applyRows(tx, resolved, {
      modelId,
      revision,
      at,
      source: fileName,
      origin: { origin: 'import', chosenBy: 'imported', seenVersion: null },
      existing: 'merge',
    })
    const count = applied.added + applied.updated + tags.created()
    await importLease.updateHeld(tx, id, runner, {
      rowsDone: held.rowsDone + rows.length + problems.length,
      counts: {
        added: held.counts.added + applied.added,
        updated: held.counts.updated + applied.updated,
        ignored: held.counts.ignored + applied.ignored,
        tags_created: held.counts.tags_created + tags.created(),
      },
      problems: [...held.problems, ...problems].slice(0, KEPT_PROBLEMS),
      problemCount: held.problemCount + problems.length,
      ...(count > 0 && { revision }),
    })
    return {
      count,
      summary: `Imported ${plural('text', held.counts.added + applied.added)} from ${fileName}.`,
      result: undefined,
    }
  }
}

/** In a model of one tag a text, a row with several is a problem of its line. */
function withOneTag({ rows, problems }: Piece): Piece {
  const hasSeveral = ({ tags }: FileRow) => new Set(tags).size > 1
  const refused = rows.filter(hasSeveral).map(({ line, tags }) => ({
    line,
    message: `It has ${tags.length} tags (${tags.join(', ')}), and this model gives one tag a text.`,
  }))
  return {
    rows: rows.filter((row) => !hasSeveral(row)),
    problems: [...problems, ...refused].sort((a, b) => a.line - b.line),
  }
}
