import 'server-only'
import type { VersionRow } from '@/db/versions/versions'
import { inTurns } from '@/lib/answering/in-turns'
import type { Answerer } from '@/lib/engine/classify'
import type { WordCount } from '@/lib/engine/word-counter'

/** A text of more characters takes up to 50 ms where no word comes twice, and with expressions of users any time. */
const LONG = 20_000

type Task = { versionId: VersionRow['id']; text: string }

/** What answers a long text where it keeps nobody waiting. */
export type LongTexts = {
  answer: (task: Task) => Promise<ReturnType<Answerer['answer']>[number]>
  countWords: (task: Task) => Promise<WordCount>
}

/** Works on short texts a few at a time, and has long ones done elsewhere; the results are in the order of the texts. */
export async function shortAndLong<Result>(
  texts: readonly string[],
  short: (texts: readonly string[]) => Result[],
  long: (text: string) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let done = 0
  for (const [place, text] of texts.entries()) {
    if (text.length <= LONG) continue
    results.push(...(await inTurns(texts.slice(done, place), short)), await long(text))
    done = place + 1
  }
  return [...results, ...(await inTurns(texts.slice(done), short))]
}
