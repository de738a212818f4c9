import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findSamplesByHash, type KnownSample } from '@/db/samples/samples'
import { earlierTextHash, sameText, type TextKeys, textHash } from './hash'

/** The sample that each of the texts has ever been in this model, in their order; null where it is new. */
export async function findTexts(
  db: Connection,
  modelId: number,
  texts: readonly string[],
): Promise<(KnownSample | null)[]> {
  return findByKeys(
    db,
    modelId,
    texts.map((text) => ({ same: sameText(text), hash: textHash(text) })),
  )
}

/** The same for texts whose keys are known. */
export async function findByKeys(
  db: Connection,
  modelId: number,
  keys: readonly Pick<TextKeys, 'same' | 'hash'>[],
): Promise<(KnownSample | null)[]> {
  const found = await findSamplesByHash(
    db,
    modelId,
    keys.map(({ hash }) => hash),
  )
  const missed = keys.flatMap(({ same }, index) =>
    found[index] === null && same.includes('\n') ? [{ same, index }] : [],
  )
  const hashes = missed.map(({ same }) => earlierTextHash(same))
  const earlier = await findSamplesByHash(db, modelId, hashes)
  for (const [place, { index }] of missed.entries()) found[index] = earlier[place] ?? null
  return found
}
