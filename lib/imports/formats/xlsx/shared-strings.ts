import { RECORD_LIMIT } from '@/lib/imports/formats/text/record-splitter'
import { readXml } from './read-xml'
import type { StringStore } from './string-store'
import type { Workbook } from './workbook'

/** The texts that the cells of a workbook name by their number, from 0; read as far as `most` of them. */
export async function readSharedStrings(
  { archive, strings, fileName }: Workbook,
  store: StringStore,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const texts = new TextCollector()
  const reading = readXml(archive.read(strings), fileName, {
    open: (name) => texts.open(name),
    text: (text) => texts.text(text),
    close(name) {
      texts.close(name)
      if (name === 'si') store.add(texts.take())
    },
  })
  for await (const _ of reading) if (store.size >= most) break
  store.end()
}

/** Puts together what stands in a rich text, without how East Asian words are spoken. */
export class TextCollector {
  #text = ''
  #isText = false
  #isSpoken = false

  open(name: string): void {
    if (name === 'rPh') this.#isSpoken = true
    this.#isText = name === 't' && !this.#isSpoken
  }

  text(text: string): void {
    if (this.#isText && this.#text.length < RECORD_LIMIT) this.#text += text
  }

  close(name: string): void {
    if (name === 'rPh') this.#isSpoken = false
    if (name === 't') this.#isText = false
  }

  /** What there is, and begins anew. */
  take(): string {
    const text = this.#text
    this.#text = ''
    return withoutEscapes(text)
  }
}

/** What XML cannot hold is written as `_x000D_`, and `_x005F_` stands for an underscore in front of such a thing. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
