import type { FileGuess, Mapping } from '@/lib/contracts/import'
import { flagNames } from './flag-names'
import { exportNote } from './known-exports'
import { tagColumns } from './mapped-columns'
import { type OpenedCell, openCell } from './open-cell'

const EXAMPLE_CHARACTERS = 60
const NAMED = 5
/** Signs between words that separate tags elsewhere; a comma only where a blank or a word follows, not in 1,000. */
const SEVERAL = /[^\s|;][|;\n][^\s|;]|\p{L}(?:[,，、；،؛] ?|; )\p{L}|\p{L}{2} ?[/+] ?\p{L}{2}/u

type Seen = Pick<FileGuess, 'columns' | 'preview'>

/** What the mapping makes of cells that could be meant otherwise, in sentences. */
export function mappingNotes(seen: Seen, mapping: Mapping): string[] {
  const { more_tags = [], flags = [], answer, no_tag } = mapping
  const name = (column: number) => `“${seen.columns[column]?.name ?? ''}”`
  const notes = exportNote(seen, mapping)
  const tagNotes = tagColumns(mapping).flatMap((column) => [
    ...notationNote(seen, column, mapping),
    ...separatorNote(seen, column, mapping),
    ...proposalNote(name(column)),
  ])
  notes.push(...tagNotes)
  if (more_tags.length > 0) {
    notes.push(`${listed(tagColumns(mapping).map(name))} are all tags of a text.`)
  }
  if (flags.length > 0) {
    notes.push(
      `${listed(flagNames(seen.columns, flags).map((flag) => `“${flag}”`))} are taken for tags: a text has those where 1, true, yes or x stands.`,
    )
  }
  if (typeof answer === 'number') {
    const word = /answer$/u.test(seen.columns[answer]?.name ?? '')
      ? 'is accept'
      : 'says that they were accepted'
    notes.push(`Only tags whose ${name(answer)} ${word} count; the other texts come untagged.`)
  }
  if (typeof no_tag === 'number') {
    notes.push(`Texts with yes, true, 1 or x in ${name(no_tag)} are judged to fit no tag.`)
  }
  return notes
}

function notationNote({ columns, preview }: Seen, column: number, mapping: Mapping): string[] {
  const example = preview.map((row) => row[column] ?? '').find((cell) => openCell(cell))
  const opened = example === undefined ? undefined : openCell(example)
  if (!example || !opened) return []
  const cells = `“${columns[column]?.name}” has cells such as ${shorten(example)}`
  return [`${cells}: ${meaning(opened, mapping)}`]
}

/** Where cells may hold several tags and are taken for one. */
function separatorNote({ columns, preview }: Seen, column: number, mapping: Mapping): string[] {
  if (mapping.tag_separator !== null) return []
  const cells = preview.map((row) => row[column] ?? '').filter((cell) => !openCell(cell))
  const example = cells.find((cell) => SEVERAL.test(cell.trim()))
  if (example === undefined) return []
  const cell = `“${columns[column]?.name}” has cells such as ${shorten(example)}`
  return [
    `${cell}: each is one tag as it stands. If these are several, choose what separates them.`,
  ]
}

/** Whether a column holds what a program proposed. */
export function isProposed(name: string): boolean {
  return /prediction|suggestion/iu.test(name)
}

function proposalNote(name: string): string[] {
  return isProposed(name) ? [`${name} holds what a program proposed, not what a person said.`] : []
}

function meaning({ kind }: OpenedCell, { tag_notation }: Mapping): string {
  if (tag_notation === 'names') return 'each is one tag as it stands.'
  if (tag_notation === 'places') {
    return 'each place in the list is a tag, called by its number from 0; a text has those where 1 stands.'
  }
  return kind === 'scores'
    ? 'a text has the tags that are true, or 0.5 and more.'
    : 'each entry of the list is a tag.'
}

function listed(names: string[]): string {
  const shown = names.slice(0, NAMED)
  const rest = names.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

function shorten(text: string): string {
  return text.length > EXAMPLE_CHARACTERS ? `${text.slice(0, EXAMPLE_CHARACTERS)}…` : text
}
