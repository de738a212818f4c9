import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { column, first } from '@/db/connection/sql'

/** So many values are read in a turn: a few milliseconds. */
const READ = 20_000

type Place = { folded: string; sampleId: number }

/** Live samples whose value of a field of strings contains this, at most `most`; `part` is folded. */
export async function samplesContaining(
  db: Connection,
  fieldId: number,
  part: string,
  most: number,
): Promise<number[]> {
  const own = `FROM field_values INDEXED BY field_values_folded
    WHERE field_id = ? AND removed_rev IS NULL AND folded IS NOT NULL`
  const found: number[] = []
  let last: Place = { folded: '', sampleId: 0 }
  for (;;) {
    const beyond = [fieldId, last.folded, last.sampleId]
    const end = await first<Place>(
      db,
      `SELECT folded, sample_id AS sampleId ${own} AND (folded, sample_id) > (?, ?)
       ORDER BY folded, sample_id LIMIT 1 OFFSET ?`,
      ...beyond,
      READ - 1,
    )
    const ids = await column<number>(
      db,
      `SELECT sample_id ${own} AND (folded, sample_id) > (?, ?)
       ${end ? 'AND (folded, sample_id) <= (?, ?)' : ''} AND instr(folded, ?) > 0 LIMIT ?`,
      ...beyond,
      ...(end ? [end.folded, end.sampleId] : []),
      part,
      most - found.length,
    )
    found.push(...ids)
    if (!end || found.length >= most) return found
    last = end
    await setImmediate()
  }
}
