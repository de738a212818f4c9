import 'server-only'
import type { Answerer } from '@/lib/engine/classify'
import type { WordCount } from '@/lib/engine/word-counter'
import { openedVersion } from './opened-version'

export type TextTask = { versionId: number; text: string }
export type AnsweredText = ReturnType<Answerer['answer']>[number]

/** What a version answers to a text: places among its tags, the likeliest first. */
export async function answerText(
  { versionId, text }: TextTask,
  address: string,
): Promise<AnsweredText> {
  const { answerer } = await openedVersion(versionId, address)
  return answerer.answer([text])[0] ?? []
}

/** How many words a text has, and how many of them a version does not know. */
export async function countWords(
  { versionId, text }: TextTask,
  address: string,
): Promise<WordCount> {
  return (await openedVersion(versionId, address)).countWords(text)
}
