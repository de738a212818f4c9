import type { FileField } from './file-field'

/** What only people who know code pages could tell apart. */
const PLACES: Record<string, string> = {
  macintosh: 'Mac, Western Europe',
  maccenteuro: 'Mac, Central Europe',
  maccyrillic: 'Mac, Cyrillic',
  macgreek: 'Mac, Greek',
  macturkish: 'Mac, Turkish',
  cp437: 'DOS 437, United States',
  cp737: 'DOS 737, Greek',
  cp775: 'DOS 775, Baltic',
  cp850: 'DOS 850, Western Europe',
  cp852: 'DOS 852, Central Europe',
  cp855: 'DOS 855, Cyrillic',
  cp857: 'DOS 857, Turkish',
  cp860: 'DOS 860, Portuguese',
  cp861: 'DOS 861, Icelandic',
  cp862: 'DOS 862, Hebrew',
  cp863: 'DOS 863, French Canada',
  cp865: 'DOS 865, Nordic',
  cp866: 'DOS 866, Cyrillic',
}

/** “utf-8” → “UTF-8”, “windows-1252” → “Windows-1252”, “cp850” → “DOS 850, Western Europe”. */
export function encodingName(encoding: string): string {
  const place = PLACES[encoding]
  if (place) return place
  return encoding.startsWith('windows')
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
