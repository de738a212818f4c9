import { readAllXml } from './read-xml'

/** What the number of a cell is shown as, by its style. `zeros`: with so many digits at least, as in 00123. */
export type NumberKind =
  | { kind: 'number' }
  | { kind: 'zeros'; digits: number }
  | { kind: 'date' }
  | { kind: 'time' }
  | { kind: 'elapsed' }

const NUMBER: NumberKind = { kind: 'number' }

/** The numbers of formats that no workbook writes down, ECMA-376 part 1, 18.8.30; the later ones are of East Asia. */
const BUILT_IN: readonly [from: number, to: number, kind: NumberKind['kind']][] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'elapsed'],
  [47, 47, 'time'],
  [50, 58, 'date'],
]

/** Of each style of a cell, in their order, what its numbers mean; none where there are no styles. */
export async function readNumberKinds(
  styles: AsyncIterable<string>,
  fileName: string,
): Promise<NumberKind[]> {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let isInCells = false
  await readAllXml(styles, fileName, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') isInCells = true
      if (name === 'xf' && isInCells) kinds.push(kindOf(Number(numFmtId), codes))
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return kinds
}

function kindOf(id: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(id)
  if (code !== undefined) return kindOfCode(code)
  const built = BUILT_IN.find(([from, to]) => id >= from && id <= to)
  return built && built[2] !== 'zeros' ? { kind: built[2] } : NUMBER
}

/** By the letters of the format, such as `dd/mm/yyyy hh:mm` or `[h]:mm`. */
export function kindOfCode(code: string): NumberKind {
  // What is quoted, escaped, or says a colour, a language or a condition is shown as it stands.
  const [positive = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .split(';')
  const letters = positive.toLowerCase().replace(/general|am\/pm|a\/p/gu, '')
  if (/\[[hms]+\]/u.test(letters)) return { kind: 'elapsed' }
  if (/[yd]/u.test(letters) || /m/u.test(letters.replace(/[hs][^a-z]*m+|m+[^a-z]*s/gu, '')))
    return { kind: 'date' }
  if (/[hs]/u.test(letters)) return { kind: 'time' }
  return /^0{2,}$/u.test(letters) ? { kind: 'zeros', digits: letters.length } : NUMBER
}
