import { type ZipPart, zipFile } from './zip-file'

/** What stands in a cell: a text, a number, a truth, nothing, or the XML of a cell with `{}` where its place belongs. */
export type TestCell = string | number | boolean | null | { xml: string }

export type TestSheet = {
  name: string
  rows: readonly (readonly TestCell[])[]
  state?: 'hidden'
  /** XML below the rows, such as merged cells. */
  below?: string
}

type Options = {
  /** Texts stand in a table of their own, as Excel writes them, or in their cells. */
  isShared?: boolean
  isStored?: boolean
  /** Codes such as `yyyy-mm-dd`, for cells with the style 1, 2, … */
  formats?: readonly string[]
  is1904?: boolean
  parts?: readonly ZipPart[]
  sizes?: Record<string, number>
}

const START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** An Excel workbook with these sheets. */
export function workbookFile(
  sheets: readonly TestSheet[],
  {
    isShared = true,
    isStored = false,
    formats = [],
    is1904 = false,
    parts = [],
    sizes = {},
  }: Options = {},
): Buffer {
  const texts = new Map<string, number>()
  const numberOf = (text: string) => {
    const number = texts.get(text) ?? texts.size
    texts.set(text, number)
    return number
  }
  const textCell = (text: string) =>
    isShared
      ? `<c{} t="s"><v>${numberOf(text)}</v></c>`
      : `<c{} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  const pages = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, textCell),
    isStored,
  }))
  const shared = [...texts.keys()].map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  )
  return zipFile(
    [
      { name: '[Content_Types].xml', content: `${START}<Types/>` },
      { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
      { name: 'xl/workbook.xml', content: bookXml(sheets, is1904) },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relations([
          ...sheets.map(
            (_, index): Relation => [
              `rId${index + 1}`,
              'worksheet',
              `worksheets/sheet${index + 1}.xml`,
            ],
          ),
          ['rId90', 'sharedStrings', 'sharedStrings.xml'],
          ['rId91', 'styles', 'styles.xml'],
          ...parts.map(
            ({ name }, index): Relation => [
              `rId${100 + index}`,
              name.includes('vba') ? 'vbaProject' : 'other',
              name.replace('xl/', ''),
            ],
          ),
        ]),
      },
      { name: 'xl/styles.xml', content: stylesXml(formats) },
      {
        name: 'xl/sharedStrings.xml',
        content: `${START}<sst ${MAIN}>${shared.join('')}</sst>`,
        isStored,
      },
      ...pages,
      ...parts,
    ],
    { sizes },
  )
}

type Relation = [id: string, type: string, target: string]

function relations(all: Relation[]): string {
  const each = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${START}<Relationships ${PACKAGE}>${each.join('')}</Relationships>`
}

function bookXml(sheets: readonly TestSheet[], is1904: boolean): string {
  const each = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  )
  return `${START}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${each.join('')}</sheets></workbook>`
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  )
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)
  return `${START}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

function sheetXml({ rows, below = '' }: TestSheet, textCell: (text: string) => string): string {
  const each = rows.map((cells, row) => {
    const inside = cells.map((cell, column) =>
      cellXml(cell, textCell).replace('{}', ` r="${place(column, row)}"`),
    )
    return `<row r="${row + 1}">${inside.join('')}</row>`
  })
  return `${START}<worksheet ${MAIN}><dimension ref="A1:${place((rows[0]?.length ?? 1) - 1, Math.max(0, rows.length - 1))}"/><sheetData>${each.join('')}</sheetData>${below}</worksheet>`
}

function cellXml(cell: TestCell, textCell: (text: string) => string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return textCell(cell)
  if (typeof cell === 'number') return `<c{}><v>${cell}</v></c>`
  return typeof cell === 'boolean' ? `<c{} t="b"><v>${cell ? 1 : 0}</v></c>` : cell.xml
}

function place(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
