import type { FileField } from './file-field'

/** “utf-8” → “UTF-8”, “windows-1252” → “Windows-1252”. */
export function encodingName(encoding: string): string {
  return encoding.startsWith('windows') || encoding === 'macintosh'
    ? encoding.charAt(0).toUpperCase() + encoding.slice(1)
    : encoding.toUpperCase().replace('_', '-')
}

/** Of all formats that are text. */
export function encodingField(value: string, encodings: readonly string[]): FileField {
  return {
    kind: 'select',
    label: 'Encoding',
    hint: 'Choose another one if letters look wrong.',
    value,
    options: encodings.map((encoding) => ({
      id: encoding,
      label: encodingName(encoding),
      choice: { encoding },
    })),
  }
}
