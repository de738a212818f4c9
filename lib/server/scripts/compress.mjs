import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'

/** What a browser gets of a build; fonts and pictures are compressed already. */
const TEXTS = /\.(js|css|svg|json|txt)$/

/** Puts a `.br` and a `.gz` beside each text in `folder`, as small as they get: it is done once, not with each request. */
export function compressTexts(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!TEXTS.test(name)) continue
    const file = join(folder, name)
    const text = readFileSync(file)
    const params = { [zlib.BROTLI_PARAM_SIZE_HINT]: text.length }
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params }))
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
  }
}
