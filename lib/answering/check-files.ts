import 'server-only'
import { createHash } from 'node:crypto'
import type { Connection } from '@/db/connection/database'
import { readChunks } from '@/db/versions/version-chunks'
import type { AnyVersion } from '@/db/versions/versions'
import { at } from '@/lib/at'
import { decodeModel } from '@/lib/engine/model-file/decode'
import { ModelFileError } from '@/lib/engine/model-file/model-file-error'
import { type AnswersFile, decodeAnswers } from './answers-file'

/**
 * What is wrong with the files of a version that came from elsewhere, as in “are not those of its hash”; null: nothing,
 * also where it has none any more.
 */
export async function whatIsWrongWithFiles(
  db: Connection,
  version: AnyVersion,
): Promise<string | null> {
  const model = await readChunks(db, version.id, 'model')
  const answers = await readChunks(db, version.id, 'answers')
  return (
    (model.length > 0 ? wrongModel(model, version) : null) ??
    (answers.length > 0 ? wrongAnswers(answers, version) : null)
  )
}

function wrongModel(bytes: Uint8Array, { modelHash, tags }: AnyVersion): string | null {
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== modelHash) return 'are not those of its hash'
  try {
    return decodeModel(bytes).tags.length === tags.length ? null : 'have other tags than it says'
  } catch (error) {
    if (error instanceof ModelFileError) return `cannot be read: ${error.message}`
    throw error
  }
}

function wrongAnswers(bytes: Uint8Array, { tags }: AnyVersion): string | null {
  const file = decoded(bytes)
  if (!file) return 'have answers that cannot be read'
  const isSound =
    isRising(file.sampleIds) &&
    areStarts(file.tagStarts, file.tags.length) &&
    areStarts(file.answerStarts, file.answerTags.length) &&
    [file.tags, file.answerTags].every((all) => all.every((tag) => tag >= 0 && tag < tags.length))
  return isSound ? null : 'have answers that contradict each other'
}

function decoded(bytes: Uint8Array): AnswersFile | null {
  try {
    return decodeAnswers(bytes)
  } catch {
    return null
  }
}

function isRising(ids: Float64Array): boolean {
  return ids.every((id, place) => place === 0 || id > at(ids, place - 1))
}

function areStarts(starts: Int32Array, end: number): boolean {
  const isOrdered = starts.every((start, place) => place === 0 || start >= at(starts, place - 1))
  return isOrdered && starts[0] === 0 && starts.at(-1) === end
}
