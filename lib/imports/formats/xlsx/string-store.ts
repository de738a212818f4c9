import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { at } from '@/lib/at'

/** Texts are written and read so many at a time: those of neighbouring rows mostly stand together. */
const BLOCK = 64
/** Characters of the blocks that are kept at hand. */
const KEPT_CHARACTERS = 16 * 1024 * 1024

type Kept = { texts: string[]; characters: number }

/**
 * Numbered texts in a file beside the memory: a workbook may have millions, and its cells name them in any order. The
 * file has no name any more as soon as it is open, so that it goes with the process whatever happens.
 */
export class StringStore {
  readonly #file: number
  /** Where each block begins, in bytes, and where the last one ends. */
  readonly #starts: number[] = [0]
  readonly #kept = new Map<number, Kept>()
  #keptCharacters = 0
  #open: string[] = []
  #size = 0

  constructor(path: string) {
    this.#file = openSync(path, 'wx+', 0o600)
    rmSync(path)
  }

  get size(): number {
    return this.#size
  }

  add(text: string): void {
    this.#open.push(text)
    this.#size++
    if (this.#open.length === BLOCK) this.#write()
  }

  /** No more will be added. */
  end(): void {
    if (this.#open.length > 0) this.#write()
  }

  /** Undefined where there is none of this number. */
  find(number: number): string | undefined {
    if (!(number >= 0 && number < this.#size)) return undefined
    return this.#block(Math.floor(number / BLOCK))[number % BLOCK]
  }

  close(): void {
    closeSync(this.#file)
  }

  #write(): void {
    const bytes = Buffer.from(JSON.stringify(this.#open))
    this.#open = []
    const start = at(this.#starts, this.#starts.length - 1)
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, start + done)
    }
    this.#starts.push(start + bytes.length)
  }

  #block(number: number): string[] {
    const kept = this.#kept.get(number)
    if (kept) return kept.texts
    const start = at(this.#starts, number)
    const bytes = Buffer.alloc(at(this.#starts, number + 1) - start)
    readSync(this.#file, bytes, 0, bytes.length, start)
    // It was written by `#write` above.
    const texts = JSON.parse(bytes.toString()) as string[]
    this.#keep(number, { texts, characters: bytes.length })
    return texts
  }

  #keep(number: number, block: Kept): void {
    this.#kept.set(number, block)
    this.#keptCharacters += block.characters
    // The block that came first goes first.
    for (const [oldest, { characters }] of this.#kept) {
      if (this.#keptCharacters <= KEPT_CHARACTERS || oldest === number) break
      this.#kept.delete(oldest)
      this.#keptCharacters -= characters
    }
  }
}
