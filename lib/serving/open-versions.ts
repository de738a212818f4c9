import 'server-only'
import type { Logger } from 'pino'
import type { Database } from '@/db/connection/database'
import type { AnyVersion } from '@/db/versions/versions'
import { type OpenVersion, type OpenVersions, openVersion } from '@/lib/answering/open-version'
import { isModelFileError } from '@/lib/engine/model-file/model-file-error'
import { AppError } from '@/lib/errors'

/** Model files in memory: at most so many bytes together, those asked for last. */
const BYTES = 512 * 1_048_576

/** Opens versions, and keeps those that are asked for. A version never changes. */
export function createOpenVersions(db: Database, log: Logger): OpenVersions {
  const kept = new Map<number, { opened: Promise<OpenVersion>; bytes: number }>()

  return function open(version: AnyVersion): Promise<OpenVersion> {
    const entry = kept.get(version.id) ?? { opened: read(version), bytes: version.modelBytes }
    // A Map keeps the order of insertion, so the one asked for last goes to the end.
    kept.delete(version.id)
    kept.set(version.id, entry)
    forgetSurplus()
    return entry.opened
  }

  async function read(version: AnyVersion): Promise<OpenVersion> {
    try {
      const opened = await openVersion(db.read, version)
      noteIcu(version, opened.model.about.icu)
      return opened
    } catch (cause) {
      kept.delete(version.id)
      if (!isModelFileError(cause)) throw cause
      log.error({ err: cause, version: version.number }, 'a model file cannot be read')
      const detail = `The model file of version ${version.number} cannot be read: ${cause.message}`
      throw new AppError('NOT_READY', `${detail} Deploy or train another version.`, { cause })
    }
  }

  /** Words of scripts without spaces come from ICU: with another one, answers may be others. */
  function noteIcu({ id, number }: AnyVersion, trained: string): void {
    const here = process.versions.icu
    if (trained === here) return
    log.warn({ versionId: id, version: number, trained, here }, 'trained with another ICU')
  }

  function forgetSurplus(): void {
    let bytes = [...kept.values()].reduce((sum, entry) => sum + entry.bytes, 0)
    for (const [id, entry] of kept) {
      if (bytes <= BYTES || kept.size === 1) return
      kept.delete(id)
      bytes -= entry.bytes
    }
  }
}
