import 'server-only'
import type { Connection } from '@/db/connection/database'
import { type revisionsOfVersions, staysOf } from '@/db/erasures/erase-samples'

type VersionAt = Awaited<ReturnType<typeof revisionsOfVersions>>[number]

/** How many of these texts were there when each version was trained, by its id; versions with none are left out. */
export async function erasedPerVersion(
  db: Connection,
  versions: readonly VersionAt[],
  sampleIds: readonly number[],
): Promise<Map<number, number>> {
  const stays = await staysOf(db, sampleIds)
  const found = new Map<number, number>()
  for (const { id, revision } of versions) {
    let texts = 0
    for (const stay of stays) {
      const wasThere = stay.addedRev <= revision && (stay.removedRev ?? Infinity) > revision
      if (wasThere) texts += stay.texts
    }
    if (texts > 0) found.set(id, texts)
  }
  return found
}
