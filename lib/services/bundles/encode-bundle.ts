import 'server-only'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { PartRow } from '@/db/bundles/read-part'
import type { BundleSource } from './bundle-source'

/** The bytes of a bundle: lines of JSON in gzip, in constant memory. The same model gives the same bytes. */
export function encodeBundle(
  source: BundleSource,
  onRows: (rows: number) => void = () => {},
): Readable {
  const lines = Readable.from(linesOf(source, onRows), { objectMode: false })
  const gzip = createGzip({ level: 5 })
  lines.once('error', (error) => gzip.destroy(error))
  return lines.pipe(gzip)
}

async function* linesOf(
  { manifest, parts }: BundleSource,
  onRows: (rows: number) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const told = (text: string) => {
    const bytes = Buffer.from(text)
    hash.update(bytes)
    return bytes
  }
  const end = (name: string) => {
    const sha256 = hash.copy().digest('hex')
    return told(`${JSON.stringify({ end: name, sha256 })}\n`)
  }
  yield told(`${JSON.stringify(manifest)}\n`)
  for await (const { part, pages } of parts) {
    for await (const rows of pages) {
      yield told(rows.map((row) => `${JSON.stringify(row.map(toJson))}\n`).join(''))
      onRows(rows.length)
      await setImmediate()
    }
    yield end(part.name)
  }
  yield end('bundle')
}

function toJson(value: PartRow[number]): unknown {
  return Buffer.isBuffer(value) ? value.toString('base64') : value
}
