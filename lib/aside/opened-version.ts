import 'server-only'
import { openReader } from '@/db/connection/open'
import { findVersionById } from '@/db/versions/versions'
import { type OpenVersion, openVersion } from '@/lib/answering/open-version'

/** The version that was asked last: people explain one text after the other, and programs ask production. */
let kept: { versionId: number; version: OpenVersion } | undefined

export async function openedVersion(versionId: number, address: string): Promise<OpenVersion> {
  if (kept?.versionId === versionId) return kept.version
  const reader = await openReader(address)
  try {
    const row = await findVersionById(reader.read, versionId)
    if (!row) throw new Error(`Version ${versionId} is gone.`)
    kept = { versionId, version: await openVersion(reader.read, row) }
    return kept.version
  } finally {
    await reader.close()
  }
}
