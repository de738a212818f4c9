import 'server-only'
import type { Readable } from 'node:stream'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import type { Arrival } from '@/lib/contracts/arrival'
import { BUNDLE_BYTES } from '@/lib/contracts/limits'
import { bringBundle } from '@/lib/services/arrivals/start-arrival'
import { readBundleHead } from '@/lib/services/bundles/decode-bundle'
import { deleteFile, moveIn } from '@/lib/services/files/kept-files'
import { uploadPath, writeUpload } from './write-upload'

type Upload = { fileName: string; name: string | null; body: Readable }

/** Streams a bundle to disk and asks for the model in it. What is no bundle is refused and deleted at once. */
export async function receiveBundle(
  { db, dataFolder }: { db: Database; dataFolder: string },
  actor: Actor,
  { fileName, name, body }: Upload,
): Promise<Arrival> {
  const path = await uploadPath(dataFolder)
  try {
    await writeUpload(path, { fileName, body }, BUNDLE_BYTES)
    await readBundleHead(path)
    await moveIn(db, path)
    return await bringBundle(db, actor, { path, fileName, name })
  } catch (error) {
    await deleteFile(db, path)
    throw error
  }
}
