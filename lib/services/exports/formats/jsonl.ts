import 'server-only'
import type { ExportFormatWriter } from './format'

/** A JSON object a line, its keys always in the same order: what Langur reads back, it writes again to the same bytes. */
export const jsonl: ExportFormatWriter = {
  contentType: 'application/x-ndjson',
  async *write(pages) {
    for await (const page of pages) yield page.map((text) => `${JSON.stringify(text)}\n`).join('')
  },
}
