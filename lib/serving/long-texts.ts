import 'server-only'
import type { VersionRow } from '@/db/versions/versions'
import type { OpenVersion } from '@/lib/answering/open-version'
import { isTurnOver, nextTurn } from '@/lib/answering/turn'
import type { Answerer } from '@/lib/engine/classify'
import type { WordCount } from '@/lib/engine/word-counter'

type Task = { versionId: VersionRow['id']; text: string }

/** What answers a long text where it keeps nobody waiting. */
export type LongTexts = {
  answer: (task: Task) => Promise<ReturnType<Answerer['answer']>[number]>
  countWords: (task: Task) => Promise<WordCount>
}

type Ways<Result> = { short: (text: string) => Result; long: (text: string) => Promise<Result> }

/** Reads short texts here, in turns, and has long ones read elsewhere; the results are in the order of the texts. */
export async function shortAndLong<Result>(
  { pace }: Pick<OpenVersion, 'pace'>,
  texts: readonly string[],
  { short, long }: Ways<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const text of texts) {
    if (pace.isLong(text)) {
      results.push(await long(text))
      continue
    }
    if (isTurnOver()) await nextTurn()
    results.push(pace.time(text, () => short(text)))
  }
  return results
}
