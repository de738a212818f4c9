import 'server-only'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { HeldOutFile } from '@/lib/contracts/held-out'
import type { FileGuess, Mapping } from '@/lib/contracts/import'
import { HELD_OUT_BYTES } from '@/lib/contracts/limits'
import { mappingNotes } from '@/lib/facts/mapping-notes'
import { keepHeldOut } from './keep-held-out'
import { columnNamed } from './read/column-named'
import type { InspectFile } from './read/inspect-file'
import { uploadPath, writeUpload } from './write-upload'

type Receiver = { db: Database; dataFolder: string; inspect: InspectFile }
type Upload = {
  file_name: string
  text_column?: string | undefined
  tag_column?: string[] | undefined
  /** Empty: a cell is one tag. */
  tag_separator?: string | undefined
  body: Readable
}

/**
 * Reads an uploaded file of tagged texts and makes it the held-out file of its model, in place of the one before. What is
 * refused changes nothing.
 */
export async function receiveHeldOut(
  { db, dataFolder, inspect }: Receiver,
  actor: Actor,
  model: ModelRow,
  upload: Upload,
): Promise<HeldOutFile> {
  const fileName = upload.file_name
  const path = await uploadPath(dataFolder)
  try {
    await writeUpload(path, { fileName, body: upload.body }, HELD_OUT_BYTES)
    const guess = await inspect({ path, fileName })
    const { options } = guess
    const mapping = mappingOf(guess, upload)
    const notes = [...(guess.notes ?? []), ...mappingNotes(guess, mapping)]
    return await keepHeldOut(db, actor, model, { path, fileName, options, guess, mapping, notes })
  } finally {
    await rm(path, { force: true })
  }
}

/** As it was guessed, but for what was said of it. */
function mappingOf(guess: FileGuess, { text_column, tag_column, tag_separator }: Upload): Mapping {
  const text = columnNamed(guess, 'text_column', text_column) ?? guess.mapping.text
  const tags = tag_column?.flatMap((name) => columnNamed(guess, 'tag_column', name) ?? [])
  const { tag_separator: guessed } = guess.mapping
  const separator = tag_separator === undefined ? guessed : tag_separator || null
  return tags
    ? { text, tag: tags[0] ?? null, more_tags: tags.slice(1), tag_separator: separator }
    : { ...guess.mapping, text, tag_separator: separator }
}
