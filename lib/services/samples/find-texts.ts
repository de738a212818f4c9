import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findSamplesByHash, type KnownSample } from '@/db/samples/samples'
import { earlierTextHash, sameText, textHash } from './hash'

/** The sample that each of the texts has ever been in this model, in their order; null where it is new. */
export async function findTexts(
  db: Connection,
  modelId: number,
  texts: readonly string[],
): Promise<(KnownSample | null)[]> {
  const found = await findSamplesByHash(db, modelId, texts.map(textHash))
  const missed = texts.flatMap((text, index) =>
    found[index] === null && sameText(text).includes('\n') ? [{ text, index }] : [],
  )
  const hashes = missed.map(({ text }) => earlierTextHash(text))
  const earlier = await findSamplesByHash(db, modelId, hashes)
  for (const [place, { index }] of missed.entries()) found[index] = earlier[place] ?? null
  return found
}
