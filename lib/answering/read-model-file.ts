import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { readChunk } from '@/db/versions/version-chunks'

/** The model file of a version, empty where it is not kept any more; mebibyte by mebibyte, with turns in between. */
export async function readModelFile(db: Connection, versionId: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for (;;) {
    const chunk = await readChunk(db, versionId, 'model', chunks.length)
    if (!chunk) break
    chunks.push(chunk)
    await setImmediate()
  }
  // In memory of its own, so that typed arrays may lie on it.
  const file = new Uint8Array(chunks.reduce((bytes, chunk) => bytes + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    file.set(chunk, at)
    at += chunk.length
    await setImmediate()
  }
  return file
}
