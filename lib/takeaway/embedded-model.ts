import type { Model } from '@/lib/engine/model'
import { decodeModel } from '@/lib/engine/model-file/decode'
import type { About } from './about'
import { LINE_CHARACTERS } from './module-format'

/** Characters that are decoded at a time: whole lines, with the sign that ends each. */
const PIECE = 10_000 * (LINE_CHARACTERS + 1)

/** The bytes of the model file that a module carries. Throws in a sentence when they are not there as they were. */
export function embeddedBytes({ model_bytes }: About, base64: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(model_bytes)
  let end = 0
  // the first line ends at once
  for (let start = 1; start < base64.length; start += PIECE) {
    const binary = decoded(base64.slice(start, start + PIECE))
    if (end + binary.length > model_bytes) throw altered()
    for (let i = 0; i < binary.length; i++) bytes[end + i] = binary.charCodeAt(i)
    end += binary.length
  }
  if (end !== model_bytes) throw altered()
  return bytes
}

export function embeddedModel(about: About, base64: string): Model {
  const model = decodeModel(embeddedBytes(about, base64))
  if (model.tags.length !== about.tags.length) throw altered()
  return model
}

function decoded(base64: string): string {
  try {
    return atob(base64)
  } catch (cause) {
    throw altered(cause)
  }
}

function altered(cause?: unknown): Error {
  return new Error('This module was altered: its model is not as long as it says.', { cause })
}
