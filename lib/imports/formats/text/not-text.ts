const SAVE_AS_CSV = 'save it as CSV and upload that'

/** The container of old Office files, and of new ones with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

type Kind = { says: string; starts: (string | number[])[]; holds?: string | Buffer }

/** What people upload by mistake, by its first bytes; `holds` tells apart what is inside a zip archive. */
const KINDS: Kind[] = [
  { says: `a Word document: ${SAVE_AS_CSV}`, starts: ['PK\u0003\u0004'], holds: 'word/' },
  {
    says: `an OpenDocument file: ${SAVE_AS_CSV}`,
    starts: ['PK\u0003\u0004'],
    holds: 'application/vnd.oasis.opendocument',
  },
  { says: 'a zip archive: unpack it first', starts: ['PK\u0003\u0004', 'PK\u0005\u0006'] },
  {
    says: 'an Office file with a password: save it without one',
    starts: [OLE],
    holds: utf16('EncryptedPackage'),
  },
  {
    says: 'an old Excel workbook (.xls): save it as .xlsx or CSV and upload that',
    starts: [OLE],
    holds: utf16('Workbook'),
  },
  { says: `an old Office file: ${SAVE_AS_CSV}`, starts: [OLE] },
  { says: 'a PDF document: the texts must be in a CSV or JSONL file', starts: ['%PDF'] },
  {
    says: 'a compressed file: unpack it first',
    starts: [
      [0x1f, 0x8b],
      'BZh',
      [0xfd, 0x37, 0x7a],
      [0x28, 0xb5, 0x2f, 0xfd],
      '7z\u00bc\u00af',
      'Rar!',
    ],
  },
  {
    says: 'a picture: the texts must be in a CSV or JSONL file',
    starts: [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], 'GIF8', 'RIFF'],
  },
  { says: 'a Parquet file: export it as CSV or JSONL', starts: ['PAR1'] },
  { says: 'an SQLite database: export a table as CSV', starts: ['SQLite format 3'] },
  { says: `a rich text document: ${SAVE_AS_CSV}`, starts: ['{\\rtf'] },
]

const MARKUP = /^\s*<(?:!doctype|html|head|meta|body|table|\?xml)\b/iu
const CONTROL_SHARE = 0.01

/** Why these first bytes are not those of a text table; undefined when they may be. */
export function whyNotText(bytes: Buffer, isUtf16: boolean): string | undefined {
  const kind = KINDS.find(({ starts, holds }) => {
    const isStart = starts.some(
      (start) => bytes.indexOf(Buffer.from(start as string, 'latin1')) === 0,
    )
    return isStart && (holds === undefined || bytes.includes(holds))
  })
  if (kind) return `looks like ${kind.says}`
  if (MARKUP.test(bytes.toString('latin1', 0, 200))) {
    return `looks like a web page or XML: ${SAVE_AS_CSV}`
  }
  return !isUtf16 && isBinary(bytes)
    ? 'is not a text file: it has many unprintable bytes'
    : undefined
}

/** As such containers write the names of their parts. */
function utf16(name: string): Buffer {
  return Buffer.from(name, 'utf16le')
}

function isBinary(bytes: Buffer): boolean {
  let control = 0
  for (const byte of bytes) if (isControl(byte)) control++
  return control > bytes.length * CONTROL_SHARE
}

/** Not tab, line feed, form feed, carriage return, escape, nor DOS's end of file. */
function isControl(byte: number): boolean {
  if (byte < 0x09) return true
  return byte < 0x20 && byte > 0x0d && byte !== 0x1a && byte !== 0x1b
}
