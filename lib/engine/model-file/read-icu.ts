import type { ModelHeader } from './format'

/** Bytes from the beginning of a model file that hold its header: what `readIcu` needs of it. */
export function headerEndOf(beginning: Uint8Array): number {
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength)
  return beginning.length < HEADER_AT ? 0 : HEADER_AT + view.getUint32(HEADER_SIZE_AT, true)
}

const HEADER_SIZE_AT = 20
const HEADER_AT = 32

/** The ICU version that a model was trained with, from the beginning of its file; null for anything else. */
export function readIcu(beginning: Uint8Array): string | null {
  const header = beginning.subarray(HEADER_AT, headerEndOf(beginning))
  try {
    const { content }: { content?: Partial<ModelHeader> } = JSON.parse(
      new TextDecoder().decode(header),
    )
    return content?.about?.icu ?? null
  } catch {
    return null
  }
}
