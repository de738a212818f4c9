import { withNames } from './with-names'

/** As Qualtrics writes below the names of columns and its questions: `{"ImportId":"QID1"}`. */
const IMPORT_ID = /^\s*\{\s*"ImportId"\s*:/u
/** As SurveyMonkey writes below its questions. */
const OPEN_ENDED = 'Open-Ended Response'

/** What keeps a row below the header from being one of the table, because it names the columns once more. */
export function headerAgain(
  cells: readonly string[],
  names: readonly string[],
): string | undefined {
  if (isSecondHeader(cells))
    return 'The row names the columns once more, as survey programs write it.'
  const [first] = names
  const isAlike = withNames(cells.slice(0, 1))[0] === first
  if (names.length < 2 || !isAlike || cells.length !== names.length) return undefined
  const isSame = withNames(cells).every((name, at) => name === names[at])
  return isSame ? 'The row repeats the header.' : undefined
}

/** Whether a row is one of a survey program that names the columns once more, and no answer of anybody. */
export function isSecondHeader(cells: readonly string[]): boolean {
  const [first = ''] = cells
  if (first.trim() === '' && cells.some((cell) => cell.trim() === OPEN_ENDED)) return true
  return isImportIds(cells)
}

export function isImportIds(cells: readonly string[] | undefined): boolean {
  return cells !== undefined && cells.length > 0 && cells.every((cell) => IMPORT_ID.test(cell))
}
