import { posix } from 'node:path'
import { refuseFile } from '@/lib/imports/formats/refuse-file'
import { Archive } from './archive'
import { type NumberKind, readNumberKinds } from './number-kinds'
import { type Attributes, readAllXml } from './read-xml'

export type Sheet = { name: string; part: string; isHidden: boolean }

/** A workbook that is open. */
export type Workbook = {
  archive: Archive
  /** What a refusal calls it. */
  fileName: string
  sheets: Sheet[]
  /** Where its texts are that cells name by a number. */
  strings: string
  /** Of each style of a cell, what its numbers mean. */
  numberKinds: NumberKind[]
  /** Days are counted from 1904, as on old Macs. */
  is1904: boolean
  hasMacros: boolean
}

/** Opens the workbook, to be closed by its archive. An AppError says why it cannot be read. */
export async function openWorkbook(
  path: string,
  fileName: string,
  signal?: AbortSignal,
): Promise<Workbook> {
  const archive = await Archive.open(path, fileName, signal)
  try {
    return await readWorkbook(archive, fileName)
  } catch (error) {
    archive.close()
    throw error
  }
}

async function readWorkbook(archive: Archive, fileName: string): Promise<Workbook> {
  const start = await readRelations(archive, fileName, '')
  const book = start.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!archive.has(book)) refuseFile(fileName, whyNot(archive))
  const parts = await readRelations(archive, fileName, book)
  const partOf = (type: string) => parts.find((one) => one.type === type)?.target ?? ''
  const found = await readSheets(archive, fileName, book)
  const sheets = found.named.flatMap(({ id, ...sheet }) => {
    const part = parts.find((one) => one.id === id && one.type === 'worksheet')?.target
    return part !== undefined && archive.has(part) ? [{ ...sheet, part }] : []
  })
  if (sheets.length === 0) refuseFile(fileName, 'has no sheet with cells')
  return {
    archive,
    fileName,
    sheets,
    strings: partOf('sharedStrings'),
    numberKinds: await readNumberKinds(archive.read(partOf('styles')), fileName),
    is1904: found.is1904,
    hasMacros: partOf('vbaProject') !== '',
  }
}

function whyNot(archive: Archive): string {
  return archive.has('xl/workbook.bin')
    ? 'is a binary Excel workbook (.xlsb): save it as .xlsx or CSV'
    : 'is no Excel workbook: it has no list of sheets. Save it as .xlsx again, or as CSV'
}

async function readSheets(archive: Archive, fileName: string, book: string) {
  const named: (Omit<Sheet, 'part'> & { id: string })[] = []
  let is1904 = false
  await readAllXml(archive.read(book), fileName, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      named.push({ name: attributes.name ?? '', id: relationId(attributes), isHidden })
    },
  })
  return { named, is1904 }
}

/** `r:id`, whatever the namespace is called. */
function relationId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => /:id$/u.test(name))
  return key === undefined ? '' : (attributes[key] ?? '')
}

type Relation = { id: string; type: string; target: string }

/** What a part refers to: of the archive itself for ''. */
async function readRelations(
  archive: Archive,
  fileName: string,
  part: string,
): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const relations: Relation[] = []
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  await readAllXml(archive.read(file), fileName, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target })
    },
  })
  return relations
}
