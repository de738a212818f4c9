import type { HeldOutFile, HeldOutScore } from '@/lib/contracts/held-out'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

/** What of the file was not kept, a sentence each; empty where all of it was. */
export function foundWords({ found }: HeldOutFile): string[] {
  const { repeated, untagged, problem_count, problems } = found
  const words: string[] = []
  if (repeated > 0) words.push(`${plural('repeated text', repeated)} counted once.`)
  if (untagged > 0) words.push(`${plural('row', untagged)} without a tag left out.`)
  const [first] = problems
  if (problem_count > 0 && first) {
    words.push(
      `${plural('row', problem_count)} could not be read; line ${count(first.line)}: ${first.message}`,
    )
  }
  return words
}

/** Which columns were read and what separates tags in them, and what might be meant otherwise. */
export function columnWords({ found }: HeldOutFile): string {
  const { text_column, tag_columns, tag_separator = null, notes = [] } = found
  const tags = tag_columns.map((name) => `“${name}”`).join(', ')
  const split = tag_separator === null ? '' : `, ${separatorName(tag_separator)} between them`
  return [`Texts from the column “${text_column}”, tags from ${tags}${split}.`, ...notes].join(' ')
}

function separatorName(separator: string): string {
  return separator === '\n' ? 'a line end' : `“${separator}”`
}

/** What does not count in a score, and why; empty where every text of the file does. */
export function leftOutWords(score: HeldOutScore): string[] {
  const { copies, near_copies, unknown, unknown_texts, version } = score
  const words: string[] = []
  if (copies > 0) {
    words.push(`${plural('text', copies)} left out: v${version} was trained on the same words.`)
  }
  if (near_copies > 0) {
    words.push(`${plural('text', near_copies)} left out: v${version} was trained on a near copy.`)
  }
  if (unknown_texts > 0) {
    const names = unknown.map(({ name, texts }) => `${name} (${count(texts)})`).join(', ')
    words.push(`${plural('text', unknown_texts)} left out, with tags v${version} lacks: ${names}.`)
  }
  return words
}
