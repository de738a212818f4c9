import 'server-only'
import type { Connection } from '@/db/connection/database'
import { groupsOfSamples, samplesOfGroup } from '@/db/samples/groups'
import { sampleContents } from '@/db/samples/samples'
import type { AnyVersion } from '@/db/versions/versions'
import { at } from '@/lib/at'
import { slices } from '@/lib/slices'
import type { AnswersFile } from './answers-file'
import { inTurns } from './in-turns'
import type { OpenVersions } from './open-version'
import { placeOfSample } from './place-of-sample'
import { type Answer, outOfFoldAnswer, readAnswers } from './read-answers'

/**
 * Whose answer it is: the text’s own out-of-fold answer if the version was trained on it; the out-of-fold answer to a copy
 * if it was trained on one, because its ordinary answer would be of a model that has seen the text; else the ordinary one.
 * Of a version that was brought from another Langur nobody knows what it was trained on: its ordinary answer stands.
 */
export type UnseenAnswer = Answer & { source: 'out-of-fold' | 'copy' | 'ordinary' }

/** What versions answer to texts that they have not learnt from, one answer for each text. */
export type AskUnseen = (
  version: AnyVersion,
  sampleIds: readonly number[],
) => Promise<UnseenAnswer[]>

type Asked = { sampleIds: readonly number[]; progress?: (share: number) => void }

const TEXTS_AT_ONCE = 200

/**
 * What a version answers to texts by a model that had not seen them, in their order. The rule for copies is the one above,
 * for promises, checks and proofs alike; a proof leaves out texts that a copy answered for, and counts them: there, a second
 * answer to the same words would be taken for more evidence.
 */
export async function unseenAnswers(
  db: Connection,
  version: AnyVersion,
  open: OpenVersions,
  asked: Asked,
): Promise<UnseenAnswer[]> {
  if (asked.sampleIds.length === 0) return []
  return unseenAnswersBy(db, version, open, await learntFile(db, version), asked)
}

/** What a version was trained on and answered to it; null for one that was brought from elsewhere: nothing was learnt here. */
export async function learntFile(db: Connection, version: AnyVersion): Promise<AnswersFile | null> {
  return version.isBrought ? null : readAnswers(db, version)
}

/** The same with the version's file of answers at hand, for whoever asks page by page. */
export async function unseenAnswersBy(
  db: Connection,
  version: AnyVersion,
  open: OpenVersions,
  file: AnswersFile | null,
  { sampleIds, progress }: Asked,
): Promise<UnseenAnswer[]> {
  const known = file
    ? await learntAnswers(db, version, file, sampleIds)
    : new Map<number, UnseenAnswer>()
  const others = sampleIds.filter((id) => !known.has(id))
  if (others.length > 0) {
    const { answer } = await open(version)
    let done = 0
    for (const ids of slices(others, TEXTS_AT_ONCE)) {
      const contents = await sampleContents(db, ids)
      // A text that was erased meanwhile is in no list; until then it counts as an empty one.
      const texts = ids.map((id) => contents.get(id) ?? '')
      const answers = await inTurns(texts, answer)
      for (const [index, id] of ids.entries()) {
        known.set(id, { ...at(answers, index), source: 'ordinary' })
      }
      done += ids.length
      progress?.(done / others.length)
    }
  }
  return sampleIds.map((id) => answerOf(known, id))
}

/** The out-of-fold answers to those texts that the version, by them or by a copy, has learnt from. */
async function learntAnswers(
  db: Connection,
  version: Pick<AnyVersion, 'tags'>,
  file: AnswersFile,
  sampleIds: readonly number[],
): Promise<Map<number, UnseenAnswer>> {
  const found = new Map<number, UnseenAnswer>()
  const foreign: number[] = []
  for (const id of sampleIds) {
    const place = placeOfSample(file, id)
    if (place < 0) foreign.push(id)
    else found.set(id, { ...outOfFoldAnswer(version, file, place), source: 'out-of-fold' })
  }
  const groups = await groupsOfSamples(db, foreign)
  const ofCopies = new Map<number, UnseenAnswer>()
  for (const group of new Set(groups.values())) {
    const copies = (await samplesOfGroup(db, group)).map((id) => placeOfSample(file, id))
    const place = copies.find((one) => one >= 0)
    if (place === undefined) continue
    ofCopies.set(group, { ...outOfFoldAnswer(version, file, place), source: 'copy' })
  }
  for (const [id, group] of groups) {
    const answer = ofCopies.get(group)
    if (answer) found.set(id, answer)
  }
  return found
}

/** Every text that was asked about has an answer by now. */
export function answerOf(answers: ReadonlyMap<number, UnseenAnswer>, id: number): UnseenAnswer {
  const answer = answers.get(id)
  if (!answer) throw new Error(`Text ${id} was not answered.`)
  return answer
}
