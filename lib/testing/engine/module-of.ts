import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createAnswerer } from '@/lib/engine/classify'
import type { Model } from '@/lib/engine/model'
import { encodeModel } from '@/lib/engine/model-file/encode'
import { certificateFile } from '@/lib/services/takeaway/certificate-file'
import { assembleModule } from '@/lib/services/takeaway/module-text'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'

export type ModuleFiles = { folder: string; module: string; certificate: string }

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** A model as a module, with the certificate of what the engine answers to texts; both are gone after the test. */
export async function moduleOf(model: Model, texts: readonly string[]): Promise<ModuleFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'langur-module-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const bytes = encodeModel(model)
  const about = {
    model: 'Tickets “new”',
    version: 3,
    model_hash: sha256(bytes),
    model_bytes: bytes.length,
    engine: '1',
    icu: process.versions.icu ?? '',
    tags: model.tags,
  }
  const program = await readFile((await bundlePrograms()).moduleProgramFile, 'utf8')
  let text = ''
  // In two pieces, neither of which ends where a line does.
  const pieces = [bytes.subarray(0, 1_001), bytes.subarray(1_001)]
  const frame = { about, fileName: 'tickets.mjs', program }
  for await (const piece of assembleModule(frame, pieces)) text += piece
  const answerer = createAnswerer(model)
  const certificate = certificateFile({
    langur_certificate: 1,
    model: about.model,
    version: about.version,
    model_hash: about.model_hash,
    module_hash: sha256(text),
    icu: about.icu,
    texts_from: 'model',
    texts: texts.map((content) => ({
      text: content,
      tags: (answerer.answer([content])[0] ?? []).map(({ tag, confidence }) => ({
        tag_id: model.tags[tag]?.id ?? -1,
        tag_name: model.tags[tag]?.name ?? '',
        confidence,
      })),
    })),
  })
  const files = { folder, module: join(folder, 'tickets.mjs'), certificate: join(folder, 'c.json') }
  await writeFile(files.module, text)
  await writeFile(files.certificate, certificate)
  return files
}
