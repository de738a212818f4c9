import type { FileGuess, Mapping } from '@/lib/contracts/import'
import { tagColumns } from './mapped-columns'

/** How the export of a program is told by its columns, and what of it is what. */
type KnownExport = {
  program: string
  isSo: (names: readonly string[]) => boolean
  /** Columns that may hold the text; absent: any that is not left out. */
  texts?: RegExp
  /** Columns in which people's tags stand; absent: any that is not left out. */
  tags?: RegExp
  /** The column that says whether the tags hold. */
  answer?: RegExp
  /** What the program notes for itself. */
  leftOut: RegExp
  /** What does not come along, in words. */
  without: string
}

const has = (names: readonly string[], ...wanted: string[]) =>
  wanted.every((name) => names.includes(name))
const some = (names: readonly string[], pattern: RegExp) => names.some((name) => pattern.test(name))

const KNOWN: readonly KnownExport[] = [
  {
    program: 'Prodigy',
    isSo: (names) => has(names, '_input_hash') || has(names, '_task_hash'),
    texts: /^text$/u,
    tags: /^(?:accept|label)$/u,
    answer: /^answer$/u,
    leftOut:
      /^(?:_.+|options\b.*|config\b.*|spans\b.*|tokens\b.*|meta\b.*|score|priority|answer)$/u,
    without: 'answers that were rejected or ignored, the options and what Prodigy notes for itself',
  },
  {
    program: 'Label Studio',
    isSo: (names) => some(names, /^annotations\[\]\.(?:result|was_cancelled|completed_by)\b/u),
    texts: /^data\./u,
    tags: /^annotations\[\]\.result\[\]\.value\.(?:choices|taxonomy|labels)$/u,
    leftOut: /^(?!data\.|annotations\[\]\.result\[\]\.value\.)/u,
    without: 'predictions of a program, cancelled and skipped annotations, and drafts',
  },
  {
    program: 'Label Studio',
    isSo: (names) => has(names, 'annotation_id') && some(names, /^(?:annotator|lead_time)$/u),
    leftOut: /^(?:id|annotation_id|annotator|created_at|updated_at|lead_time)$/u,
    without: 'who annotated it and when',
  },
  {
    program: 'Argilla',
    isSo: (names) =>
      has(names, 'annotation', 'annotation_agent') ||
      (some(names, /^fields\./u) && some(names, /^(?:responses|suggestions)\b/u)) ||
      some(names, /\.responses\.status$/u),
    tags: /^annotation$|^responses\.[^.]+\.value$|^responses\[\]\.values\.[^.]+\.value$|\.responses$/u,
    answer: /^status$|\.responses\.status$/u,
    leftOut:
      /^(?:_server_id|id|status|multi_label|explanation|event_timestamp|inputs\b.*|(?:prediction|metadata|vectors|metrics|suggestions)\b.*|.*(?:agent|user_id|\.status|\.users|\.suggestion(?:\..+)?))$/u,
    without: 'suggestions and predictions of a program, discarded answers and metadata',
  },
  {
    program: 'doccano',
    isSo: (names) => {
      const known = names.map((name) => name.toLowerCase())
      const isLabelled = some(known, /^labels?$/u) && some(known, /^(?:text|data)$/u)
      const isExact = has(known, 'id') && (known.length === 3 || has(known, 'comments'))
      return (isLabelled && isExact) || has(known, 'annotation_approver')
    },
    texts: /^(?:text|data)$/iu,
    tags: /^(?:labels?|annotations\[\]\.label)$/iu,
    leftOut: /^(?:id|comments|meta\b.*|annotation_approver|annotations\[\]\.(?:user|id))$/iu,
    without: 'comments and who annotated it',
  },
  {
    program: 'MonkeyLearn',
    isSo: (names) =>
      some(
        names,
        /^classifications\[\]\.tag_name$|^classification path$|^level 1 (?:label|tag)$/iu,
      ) ||
      (some(names, /^tags?$/iu) && some(names, /^confidences?$/iu) && some(names, /^text$/iu)),
    tags: /^(?:tags?|tags\[\]\.(?:tag_)?name|classifications\[\]\.tag_name|classification path)$/iu,
    leftOut: /(?:^|\.|\s)(?:tag_id|confidences?|probability|error|external_id|id)$/iu,
    without: 'confidences, ids and errors',
  },
]

const NUMBERED =
  'The labels are the numbers that doccano gave them: their names are not in this file. Rename the tags afterwards, or export as JSONL with names.'

/** The program from which a file with these columns seems to be; undefined where that cannot be told. */
export function knownExport(names: readonly string[]): KnownExport | undefined {
  return KNOWN.find(({ isSo }) => isSo(names))
}

/** What the file looks like and what is read from where, in a sentence; none for files of no known program. */
export function exportNote({ columns }: Pick<FileGuess, 'columns'>, mapping: Mapping): string[] {
  const known = knownExport(columns.map(({ name }) => name))
  if (!known) return []
  const named = (column: number) => `“${columns[column]?.name ?? ''}”`
  const tags = [...tagColumns(mapping), ...(mapping.flags ?? [])].map(named)
  const from = tags.length > 0 ? `, tags from ${tags.join(', ')}` : ', and no tags'
  const isNumbered = tags.includes('“annotations[].label”')
  return [
    ...(isNumbered ? [NUMBERED] : []),
    `This looks like an export of ${known.program}: the text is read from ${named(mapping.text)}${from}. Left out: ${known.without}.`,
  ]
}
