import { TEXT_BYTES } from '@/lib/contracts/classify'
import type { Mapping, RowProblem } from '@/lib/contracts/import'
import { NAME_LENGTH } from '@/lib/contracts/name'
import type { FileRecord } from '@/lib/imports/formats/format'
import { UNDECODABLE } from '@/lib/imports/formats/text/decoder'
import { splitTags } from './row-tags'

/** A text of the file with the names of its tags. */
export type FileRow = { line: number; text: string; tags: string[] }

const LONE_SURROGATE = /\p{Surrogate}/u
/** Without the `u` flag this also finds good pairs, but is many times faster: it is asked first. */
const ANY_SURROGATE = /[\uD800-\uDFFF]/

/** What the mapping makes of a record. */
export function toFileRow({ line, cells }: FileRecord, mapping: Mapping): FileRow | RowProblem {
  const text = cells[mapping.text] ?? ''
  const tags = splitTags(
    mapping.tag === null ? '' : (cells[mapping.tag] ?? ''),
    mapping.tag_separator,
  )
  const message = whatIsWrongWithText(text) ?? whatIsWrongWithTags(tags)
  return message === undefined ? { line, text, tags } : { line, message }
}

function whatIsWrongWithText(text: string): string | undefined {
  if (text.trim() === '') return 'The row has no text.'
  const bytes = Buffer.byteLength(text)
  if (bytes > TEXT_BYTES) {
    return `The text has ${toMebibytes(bytes)} MiB; a text may have ${toMebibytes(TEXT_BYTES)} MiB at most.`
  }
  return whatIsUnreadable(text, 'text')
}

function whatIsWrongWithTags(tags: string[]): string | undefined {
  for (const tag of tags) {
    if (tag.length > NAME_LENGTH) {
      return `The tag “${tag.slice(0, 40)}…” has ${tag.length} characters; a tag may have ${NAME_LENGTH} at most.`
    }
    const unreadable = whatIsUnreadable(tag, 'tag')
    if (unreadable) return unreadable
  }
  return undefined
}

function whatIsUnreadable(text: string, what: 'text' | 'tag'): string | undefined {
  if (text.includes(UNDECODABLE)) {
    return `The ${what} has bytes that do not exist in the encoding of the file.`
  }
  if (text.includes('\0')) return `The ${what} has a NUL character.`
  if (ANY_SURROGATE.test(text) && LONE_SURROGATE.test(text)) {
    return `The ${what} has half a character (a lone surrogate).`
  }
  return undefined
}

function toMebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toLocaleString('en', { maximumFractionDigits: 1 })
}
