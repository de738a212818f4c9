import { SaxesParser } from 'saxes'
import { refuseFile } from '@/lib/imports/formats/refuse-file'

export type Attributes = Readonly<Record<string, string>>

/** What is done with a document as it is read; names come without their namespace. */
export type XmlReader = {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/** The longest text or attribute, in characters: more than Excel can write, and no file can make the process hold more. */
const MOST_CHARACTERS = 8 * 1024 * 1024

/** Feeds a document to a reader, and hands control back after each piece of it. Nothing is an empty document. */
export async function* readXml(
  pieces: AsyncIterable<string>,
  fileName: string,
  reader: XmlReader,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  let sinceEvent = 0
  let isEmpty = true
  const onText = (text: string) => {
    sinceEvent = 0
    reader.text?.(text)
  }
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0
    reader.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    sinceEvent = 0
    reader.close?.(localName(name))
  })
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('error', () => refuseFile(fileName, DAMAGED))
  for await (const piece of pieces) {
    parser.write(piece)
    isEmpty &&= piece === ''
    sinceEvent += piece.length
    if (sinceEvent > MOST_CHARACTERS) refuseFile(fileName, 'has a cell of more than 8 MiB')
    yield
  }
  if (!isEmpty) parser.close()
}

const DAMAGED = 'is damaged: a part of it is not XML. Save it again and send that'

/** Reads a whole document at one go. */
export async function readAllXml(
  pieces: AsyncIterable<string>,
  fileName: string,
  reader: XmlReader,
): Promise<void> {
  for await (const _ of readXml(pieces, fileName, reader));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
