import 'server-only'
import type { Database } from '@/db/connection/database'
import { readBeginning } from '@/db/versions/version-chunks'
import type { VersionRow } from '@/db/versions/versions'
import { headerEndOf, readIcu } from '@/lib/engine/model-file/read-icu'

/** Far above the header of a model; only a list of 10,000 long words could be longer, and is then read whole. */
const USUAL_HEADER = 16_384

/** The Unicode library that split the texts of a version; null where its files are not kept any more. */
export async function trainedIcu(db: Database, id: number): Promise<string | null> {
  let beginning = await readBeginning(db.read, id, 'model', USUAL_HEADER)
  const needed = headerEndOf(beginning)
  if (needed > beginning.length) beginning = await readBeginning(db.read, id, 'model', needed)
  return readIcu(beginning)
}

/** One sentence if this process splits texts by another Unicode library than the training did. */
export async function icuWarnings(
  db: Database,
  { id, number }: Pick<VersionRow, 'id' | 'number'>,
  here: string = process.versions.icu ?? '',
): Promise<string[]> {
  const trained = await trainedIcu(db, id)
  if (trained === null || trained === '' || trained === here) return []
  return [
    `v${number} was trained with the Unicode library ICU ${trained}, and this server has ${here}, which may split some words otherwise. Train again to be sure.`,
  ]
}
