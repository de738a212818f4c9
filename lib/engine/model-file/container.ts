import { finish, inSlices, type Steps } from '@/lib/engine/steps'
import { type Checksum, checksumOf } from './checksum'
import { ModelFileError } from './model-file-error'

/*
 * A header and named arrays in one file, little-endian, each on a multiple of 8 bytes:
 *
 *    0  magic: "LANGUR" and CR LF, so that a transfer as text is noticed
 *    8  format of the file          12  text format: which tokeniser and stemmer it needs
 *   16  bytes of the whole file     20  bytes of the header
 *   24  checksum of everything else (two words)
 *   32  header: JSON in UTF-8, filled up with spaces
 *       the arrays in the order in which the header lists them, filled up with zeros
 */
const MAGIC = [0x4c, 0x41, 0x4e, 0x47, 0x55, 0x52, 0x0d, 0x0a]
const FORMAT_WORD = 2
const TEXT_FORMAT_WORD = 3
const SIZE_WORD = 4
const HEADER_SIZE_WORD = 5
const CHECKSUM_WORD = 6
const HEADER_AT = 32
const ALIGNMENT = 8

const ELEMENT_SIZES = { i32: 4, u16: 2, f32: 4, f64: 8 } as const
type ArrayType = keyof typeof ELEMENT_SIZES
export type NamedArray = Int32Array | Uint16Array | Float32Array | Float64Array

export type Container = {
  readonly format: number
  readonly textFormat: number
  /** Anything that JSON can hold. */
  readonly header: unknown
  readonly arrays: ReadonlyMap<string, NamedArray>
}

type Listing = { readonly name: string; readonly type: ArrayType; readonly length: number }
type StoredHeader = { readonly content: unknown; readonly arrays: readonly Listing[] }

/** The same content gives the same bytes. */
export function writeContainer({ format, textFormat, header, arrays }: Container): Uint8Array {
  const listings = Array.from(arrays, ([name, array]): Listing => {
    return { name, type: typeOf(array), length: array.length }
  })
  const stored: StoredHeader = { content: header, arrays: listings }
  const headerBytes = new TextEncoder().encode(JSON.stringify(stored))
  const headerEnd = HEADER_AT + aligned(headerBytes.length)
  const sizes = Array.from(arrays.values(), ({ byteLength }) => aligned(byteLength))
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, headerEnd))

  bytes.set(MAGIC)
  bytes.set(headerBytes, HEADER_AT)
  bytes.fill(0x20, HEADER_AT + headerBytes.length, headerEnd)
  let at = headerEnd
  for (const array of arrays.values()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }

  const words = new Uint32Array(bytes.buffer)
  words[FORMAT_WORD] = format
  words[TEXT_FORMAT_WORD] = textFormat
  words[SIZE_WORD] = bytes.length
  words[HEADER_SIZE_WORD] = headerEnd - HEADER_AT
  words.set(finish(checksumExceptItself(words)), CHECKSUM_WORD)
  return bytes
}

/** The arrays are views of `bytes`, which must not change any more. Throws `ModelFileError`. */
export function* readContainer(bytes: Uint8Array, newestFormat: number): Steps<Container> {
  const whole = onAlignment(bytes)
  const words = yield* checkedWords(whole, newestFormat)
  const headerEnd = HEADER_AT + words[HEADER_SIZE_WORD]!
  if (headerEnd > whole.length) throw damaged('its header is larger than the file')
  const { content, arrays } = parseHeader(whole.subarray(HEADER_AT, headerEnd))
  return {
    format: words[FORMAT_WORD]!,
    textFormat: words[TEXT_FORMAT_WORD]!,
    header: content,
    arrays: viewArrays(whole, headerEnd, arrays),
  }
}

/** Typed arrays can only look at bytes from a multiple of their element size on. */
function onAlignment(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice()
}

function* checkedWords(bytes: Uint8Array, newestFormat: number): Steps<Uint32Array> {
  if (bytes.length < HEADER_AT || bytes.length % ALIGNMENT !== 0) throw damaged('it is cut off')
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) throw damaged('it does not begin like one')
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  if (words[FORMAT_WORD]! > newestFormat) {
    throw new ModelFileError(
      'newer',
      `The model file has format ${words[FORMAT_WORD]}; formats up to ${newestFormat} can be read here.`,
    )
  }
  if (words[SIZE_WORD] !== bytes.length) {
    throw damaged(`it should have ${words[SIZE_WORD]} bytes and has ${bytes.length}`)
  }
  const [first, second] = yield* checksumExceptItself(words)
  if (first !== words[CHECKSUM_WORD] || second !== words[CHECKSUM_WORD + 1]) {
    throw damaged('its checksum does not match')
  }
  return words
}

function* checksumExceptItself(words: Uint32Array): Steps<Checksum> {
  let checksum = checksumOf(words.subarray(0, CHECKSUM_WORD))
  const rest = words.subarray(CHECKSUM_WORD + 2)
  yield* inSlices(rest.length, (from, to) => {
    checksum = checksumOf(rest.subarray(from, to), checksum)
  })
  return checksum
}

function parseHeader(bytes: Uint8Array): StoredHeader {
  const stored = parseJson(new TextDecoder().decode(bytes))
  if (!isStoredHeader(stored)) throw damaged('its header does not list its arrays')
  return stored
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw damaged('its header is not JSON', cause)
  }
}

function isStoredHeader(stored: unknown): stored is StoredHeader {
  if (typeof stored !== 'object' || stored === null) return false
  const { arrays } = stored as Partial<StoredHeader>
  return 'content' in stored && Array.isArray(arrays) && arrays.every(isListing)
}

function isListing(listing: Partial<Listing> | null): boolean {
  const { type = '', length = -1 } = listing ?? {}
  return Object.hasOwn(ELEMENT_SIZES, type) && Number.isSafeInteger(length) && length >= 0
}

function viewArrays(
  bytes: Uint8Array,
  start: number,
  listings: readonly Listing[],
): Map<string, NamedArray> {
  const arrays = new Map<string, NamedArray>()
  let at = start
  for (const { name, type, length } of listings) {
    const size = length * ELEMENT_SIZES[type]
    if (at + size > bytes.length) throw damaged(`its array ${name} is larger than the file`)
    arrays.set(name, view(type, bytes.buffer, bytes.byteOffset + at, length))
    at += aligned(size)
  }
  return arrays
}

function view(type: ArrayType, buffer: ArrayBufferLike, at: number, length: number): NamedArray {
  switch (type) {
    case 'i32':
      return new Int32Array(buffer, at, length)
    case 'u16':
      return new Uint16Array(buffer, at, length)
    case 'f32':
      return new Float32Array(buffer, at, length)
    case 'f64':
      return new Float64Array(buffer, at, length)
  }
}

function typeOf(array: NamedArray): ArrayType {
  if (array instanceof Int32Array) return 'i32'
  if (array instanceof Uint16Array) return 'u16'
  return array instanceof Float32Array ? 'f32' : 'f64'
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT
}

function damaged(why: string, cause?: unknown): ModelFileError {
  return new ModelFileError('damaged', `The model file is damaged: ${why}.`, { cause })
}
