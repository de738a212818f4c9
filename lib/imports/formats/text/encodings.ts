import { AppError } from '@/lib/errors'

/** What a file may be written in, by the names that people know; the order is that of the menu. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'iso-8859-7',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'macintosh',
  'cp850',
  'cp437',
  'cp852',
  'cp866',
  'maccenteuro',
  'maccyrillic',
  'macgreek',
  'macturkish',
  'cp855',
  'cp857',
  'cp737',
  'cp775',
  'cp860',
  'cp861',
  'cp862',
  'cp863',
  'cp865',
  'iso-8859-6',
  'cp720',
  'iso-8859-16',
  'iso-8859-4',
  'iso-8859-10',
  'cp1125',
  'cp864',
  'cp869',
  'maciceland',
  'macromania',
  'maccroatian',
] as const

export type FileEncoding = (typeof ENCODINGS)[number]

/** The encoding of that name, in any case; an AppError that names the known ones otherwise. */
export function parseEncoding(name: string): FileEncoding {
  const encoding = ENCODINGS.find((known) => known === name.toLowerCase())
  if (encoding) return encoding
  const message = `The encoding “${name}” is not known. Choose one of: ${ENCODINGS.join(', ')}.`
  throw new AppError('REQUEST_PARAMS_ERROR', message, {
    fields: [{ path: 'options.encoding', message, value: name }],
  })
}
