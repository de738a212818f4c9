import 'server-only'
import type { Logger } from 'pino'
import type { Database } from '@/db/connection/database'
import { readChunks } from '@/db/versions/version-chunks'
import type { VersionRow } from '@/db/versions/versions'
import { type Answerer, createAnswerer } from '@/lib/engine/classify'
import { createExplainer, type Explain } from '@/lib/engine/explain/explain'
import { createKeywords, type FindKeywords } from '@/lib/engine/explain/keywords'
import { decodeModel } from '@/lib/engine/model-file/decode'
import { isModelFileError } from '@/lib/engine/model-file/model-file-error'
import { AppError } from '@/lib/errors'
import { pruned } from '@/lib/services/versions/pruned'

export type LoadedModel = {
  tags: readonly { id: number; name: string }[]
  answerer: Answerer
  /** Made when first asked for: most versions only ever answer. */
  explainer: () => Explain
  keywords: () => FindKeywords
}

/** Model files in memory: at most so many bytes together, those asked for last. */
const BYTES = 512 * 1_048_576

/** Loads the model files of versions, and keeps those that are asked for. A version never changes. */
export function createLoadedModels(db: Database, log: Logger) {
  const kept = new Map<number, { model: Promise<LoadedModel>; bytes: number }>()

  return function load(version: VersionRow): Promise<LoadedModel> {
    const entry = kept.get(version.id) ?? { model: read(version), bytes: version.modelBytes }
    // A Map keeps the order of insertion, so the one asked for last goes to the end.
    kept.delete(version.id)
    kept.set(version.id, entry)
    forgetSurplus()
    return entry.model
  }

  async function read(version: VersionRow): Promise<LoadedModel> {
    try {
      const bytes = await readChunks(db.read, version.id, 'model')
      if (bytes.length === 0) throw pruned(version)
      const model = decodeModel(bytes)
      noteIcu(version, model.about.icu)
      return {
        tags: model.tags,
        answerer: createAnswerer(model),
        explainer: once(() => createExplainer(model)),
        keywords: once(() => createKeywords(model)),
      }
    } catch (cause) {
      kept.delete(version.id)
      if (!isModelFileError(cause)) throw cause
      log.error({ err: cause, version: version.number }, 'a model file cannot be read')
      const detail = `The model file of version ${version.number} cannot be read: ${cause.message}`
      throw new AppError('NOT_READY', `${detail} Deploy or train another version.`, { cause })
    }
  }

  /** Words of scripts without spaces come from ICU: with another one, answers may be others. */
  function noteIcu({ id, number }: VersionRow, trained: string): void {
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

function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
