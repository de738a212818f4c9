import 'server-only'
import type { FileGuess } from '@/lib/contracts/import'
import type { WordCount } from '@/lib/engine/word-counter'
import { type GuessReading, guessReading } from '@/lib/imports/read/guess-reading'
import { type FileToInspect, inspectFile } from '@/lib/imports/read/inspect-file'
import type {
  DraftAnswer,
  DraftLearnt,
  DraftTask,
  SuggestTask,
} from '@/lib/services/drafts/draft-task'
import { type ModuleRead, type ModuleTask, readModule } from '@/lib/services/takeaway/read-module'
import {
  type ComputedFeatures,
  computeFeatures,
  type FeaturesTask,
} from '@/lib/services/text-features/compute-features'
import { type AnsweredText, answerText, countWords, type TextTask } from './answer-text'
import { draft, suggestByDraft } from './drafts'
import { type ExplainedText, explainText } from './explain-text'
import { type KeywordsOfTag, type KeywordsTask, keywordsOfTag } from './keywords-of-tag'

/** What takes longer than others may wait, from its task to its result, with the database at an address. */
export type Tasks = {
  features: { task: FeaturesTask; result: ComputedFeatures }
  explain: { task: TextTask; result: ExplainedText }
  keywords: { task: KeywordsTask; result: KeywordsOfTag }
  answer: { task: TextTask; result: AnsweredText }
  countWords: { task: TextTask; result: WordCount }
  reading: { task: readonly string[]; result: Awaited<ReturnType<GuessReading>> }
  inspect: { task: FileToInspect; result: FileGuess }
  module: { task: ModuleTask; result: ModuleRead }
  draft: { task: DraftTask; result: DraftLearnt }
  suggest: { task: SuggestTask; result: DraftAnswer[] | null }
}

export type TaskName = keyof Tasks
type Do<Name extends TaskName> = (
  task: Tasks[Name]['task'],
  address: string,
) => Tasks[Name]['result'] | Promise<Tasks[Name]['result']>

/** How each of them is done, in a thread. */
export const doTask: { [Name in TaskName]: Do<Name> } = {
  features: computeFeatures,
  explain: explainText,
  keywords: keywordsOfTag,
  answer: answerText,
  countWords,
  reading: guessReading,
  inspect: inspectFile,
  module: readModule,
  draft,
  suggest: suggestByDraft,
}
