import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { countSamples } from '@/db/samples/sample-lists'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { DownloadSamplesQuery } from '@/lib/contracts/export'
import { binaryBytes } from '@/lib/contracts/limit-words'
import { EXPORTED_AT_ONCE, LARGE_BODY_BYTES } from '@/lib/contracts/limits'
import { AppError } from '@/lib/errors'
import { readFilter } from '@/lib/services/samples/read-filter'
import { resolveFilter } from '@/lib/services/samples/resolve-filter'
import { type ExportedText, exportedTexts } from './exported-texts'
import { exportFileName } from './file-name'
import { exportWriters } from './formats/formats'

type Download = { name: string; contentType: string; stream: AsyncIterable<string | Uint8Array> }

/** A few texts as a file, without a job. They are read at once, so that they are of one moment; too many are refused. */
export async function downloadSamples(
  db: Database,
  model: ModelRow,
  { format, columns, ...conditions }: DownloadSamplesQuery,
  ask: AskUnseen,
): Promise<Download> {
  const filter = readFilter(conditions)
  const { value } = await countSamples(db.read, await resolveFilter(db.read, model, filter))
  if (value > EXPORTED_AT_ONCE) throw tooMuch(`${EXPORTED_AT_ONCE.toLocaleString('en')} texts`)
  const { pages, shape } = await exportedTexts(db.read, model, { choice: { filter }, columns }, ask)
  const texts: ExportedText[][] = []
  let characters = 0
  for await (const page of pages) {
    for (const { text } of page) characters += text.length
    if (characters > LARGE_BODY_BYTES) throw tooMuch(`${binaryBytes(LARGE_BODY_BYTES)} of text`)
    texts.push(page)
  }
  const { contentType, write } = exportWriters[format]
  const name = exportFileName(model.name, new Date(), format)
  return { name, contentType, stream: write(inOrder(texts), shape) }
}

function tooMuch(most: string): AppError {
  return new AppError(
    'REQUEST_PARAMS_ERROR',
    `This would be more than ${most}, the most that is sent at once. Ask for it by POST to exports/, which makes a file.`,
  )
}

async function* inOrder(pages: ExportedText[][]): AsyncGenerator<ExportedText[]> {
  yield* pages
}
