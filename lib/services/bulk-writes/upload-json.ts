import 'server-only'
import type { UploadInput } from '@/lib/contracts/upload'
import { textSlices } from '@/lib/slices'

/** Made at one go: a few milliseconds. */
const PART = { items: 1_000, characters: 1_000_000 }

/** An upload as JSON, a part at a time. */
export function* uploadJson({ data, ...rest }: UploadInput): Generator<string> {
  yield JSON.stringify({ ...rest, data: [] }).slice(0, -2)
  let comma = ''
  for (const part of textSlices(data, PART, ({ text }) => text)) {
    yield comma + JSON.stringify(part).slice(1, -1)
    comma = ','
  }
  yield ']}'
}
