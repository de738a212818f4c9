import type { FileField } from './file-field'

const MOST_SKIPPED = 20

/** “first row is a header”, “header on line 4”, “no header”. */
export function headerInWords(hasHeader: boolean, skipped: number): string {
  if (!hasHeader) return 'no header'
  return skipped === 0 ? 'first row is a header' : `header on line ${skipped + 1}`
}

/** Of all formats that are tables. */
export function headerField(isOn: boolean): FileField {
  return {
    kind: 'switch',
    label: 'First row is a header',
    hint: 'Off: it is a text like all others.',
    isOn,
    on: { has_header: true },
    off: { has_header: false },
  }
}

export function skippedField(skipped: number): FileField {
  return {
    kind: 'select',
    label: 'Lines above the table',
    value: String(skipped),
    options: linesToSkip(skipped).map((lines) => ({
      id: String(lines),
      label: lines === 0 ? 'None' : String(lines),
      choice: { skip_rows: lines },
    })),
  }
}

function linesToSkip(chosen: number): number[] {
  const usual = Array.from({ length: MOST_SKIPPED + 1 }, (_, lines) => lines)
  return usual.includes(chosen) ? usual : [...usual, chosen]
}
