import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { isAppError } from '@/lib/errors'
import { refusalOf, refuseFile } from '@/lib/imports/formats/refuse-file'

/** The most that a workbook may unpack to, and how many times its own size. Real ones reach 5 to 20 times. */
const MOST_BYTES = 2 * 2 ** 30
const MOST_TIMES = 100
/** More parts than any workbook has; a directory of millions would fill the memory. */
const MOST_PARTS = 20_000

const DAMAGED = 'is damaged: it cannot be unpacked. Save it again and send that'

/** The parts of a zip archive, unpacked as they are read. What comes out is counted: what the archive says of itself is not trusted. */
export class Archive {
  readonly #zip: ZipFile
  readonly #name: string
  readonly #parts: ReadonlyMap<string, Entry>
  readonly #signal: AbortSignal | undefined
  /** What came out of each part at most: a part may be read twice. */
  readonly #known = new Map<string, number>()
  #unpacked = 0
  #different = 0

  /** `name`: what a refusal calls the file. Throws an AppError where it is no archive, or unpacks to too much. */
  static async open(path: string, name: string, signal?: AbortSignal): Promise<Archive> {
    let zip: ZipFile | undefined
    try {
      zip = await openPromise(path, { autoClose: false, lazyEntries: true })
      const parts = new Map<string, Entry>()
      for await (const entry of zip.eachEntry()) {
        signal?.throwIfAborted()
        if (parts.size >= MOST_PARTS) refuseFile(name, `has more than ${MOST_PARTS} parts`)
        parts.set(partName(entry.fileName), entry)
      }
      return new Archive(zip, name, parts, signal)
    } catch (error) {
      zip?.close()
      throw inWords(error, name, signal)
    }
  }

  private constructor(
    zip: ZipFile,
    name: string,
    parts: ReadonlyMap<string, Entry>,
    signal: AbortSignal | undefined,
  ) {
    this.#zip = zip
    this.#name = name
    this.#parts = parts
    this.#signal = signal
    this.#checkSize([...parts.values()].reduce((sum, part) => sum + part.uncompressedSize, 0))
  }

  /** In bytes. */
  get packedSize(): number {
    return this.#zip.fileSize
  }

  /** How many bytes have come out so far. */
  get unpacked(): number {
    return this.#unpacked
  }

  has(part: string): boolean {
    return this.#parts.has(partName(part))
  }

  /** What it says its size is, in bytes; 0 where there is no such part. */
  sizeOf(part: string): number {
    return this.#parts.get(partName(part))?.uncompressedSize ?? 0
  }

  /** The text of a part, some of it at a time; nothing where there is none. */
  async *read(part: string): AsyncGenerator<string> {
    const entry = this.#parts.get(partName(part))
    if (!entry) return
    if (entry.isEncrypted()) refuseFile(this.#name, 'has a password: save it without one')
    try {
      const decoder = new XmlDecoder()
      let own = 0
      const stream: AsyncIterable<Buffer> = await this.#zip.openReadStreamPromise(entry)
      for await (const bytes of stream) {
        this.#signal?.throwIfAborted()
        this.#unpacked += bytes.length
        own += bytes.length
        this.#count(part, own)
        yield decoder.decode(bytes)
      }
      yield decoder.end()
    } catch (error) {
      throw inWords(error, this.#name, this.#signal)
    }
  }

  close(): void {
    this.#zip.close()
  }

  /** `bytes` have come out of the part by now. */
  #count(part: string, bytes: number): void {
    const known = this.#known.get(part) ?? 0
    if (bytes <= known) return
    this.#known.set(part, bytes)
    this.#different += bytes - known
    this.#checkSize(this.#different)
  }

  #checkSize(bytes: number): void {
    if (bytes > MOST_BYTES) {
      refuseFile(this.#name, 'unpacks to more than 2 GiB. Split it, or save the sheet as CSV')
    }
    if (bytes > MOST_TIMES * this.#zip.fileSize) {
      refuseFile(
        this.#name,
        `unpacks to more than ${MOST_TIMES} times its size, as no workbook does`,
      )
    }
  }
}

/** XML is UTF-8, or UTF-16 with a byte order mark. */
class XmlDecoder {
  #decoder: TextDecoder | undefined

  decode(bytes: Buffer): string {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    return this.#decoder.decode(bytes, { stream: true })
  }

  end(): string {
    return this.#decoder?.decode() ?? ''
  }
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** As names are compared: some programs write another case, a leading slash or backslashes. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase()
}

/** What unpacking says of broken bytes; what the disk says, or whoever stops it, goes on as it is. */
function inWords(error: unknown, name: string, signal: AbortSignal | undefined): unknown {
  if (isAppError(error) || signal?.aborted) return error
  const isOfDisk = error instanceof Error && 'syscall' in error
  return isOfDisk ? error : refusalOf(name, DAMAGED)
}
