import 'server-only'
import type { Connection } from '@/db/connection/database'
import { poolRevision } from '@/db/questions/untagged-pool'
import { askUnseen } from '@/lib/answering/ask-unseen'
import { readNearCopies } from '@/lib/answering/read-near-copies'
import type { UnseenAnswer } from '@/lib/answering/unseen-answers'
import { at } from '@/lib/at'
import type { Try } from '@/lib/engine/proof/comparison'
import type { TagRows } from '@/lib/engine/tag-rows'
import type { ProofInput } from '@/lib/questions/proof'
import { type ComparedPair, readPair } from './compared-pair'
import { type PickedTexts, pickTexts } from './pick-texts'
import { type PoolTally, readPool, tallyPool } from './read-pool'
import { readTexts, rowsOf, type TaggedTexts, tagsOf } from './read-texts'
import { readTries } from './read-tries'

/** What a proof compares. Texts are places among all tagged ones. */
export type Plan = {
  pair: ComparedPair
  texts: TaggedTexts
  answers: { candidate: UnseenAnswer[]; baseline: UnseenAnswer[] }
  /** The same, and the truth, in the engine’s terms. */
  rows: { truth: TagRows; candidate: TagRows; baseline: TagRows }
  /** How far the tagging of their disagreements has come; null while nobody has tagged one. */
  tally: PoolTally | null
  /** All disagreements are tagged, so the texts on which both agree stand for the untagged ones on which they agree, too. */
  isWeighted: boolean
  /** Somebody tagged the text because these two versions disagree on it. */
  isForProof: (text: number) => boolean
  picked: PickedTexts
  /** What else was tried. */
  tries: Try[]
  /** The same on all tags as they are now, where the two versions do not have the same. */
  onAllTags: Pick<Plan, 'pair' | 'rows' | 'picked'> | null
}

/** `progress` is told the share of the reading that is done. */
export async function planOf(
  db: Connection,
  modelId: number,
  input: ProofInput,
  progress: (share: number) => void,
): Promise<Plan> {
  const texts = await textsWithNearCopies(db, modelId, input.revision)
  const pair = await readPair(db, modelId, input)
  const { candidate, baseline, multi, tags } = pair
  progress(0.05)
  const { sampleIds } = texts
  const ids = Array.from(sampleIds)
  const answers = {
    candidate: await askUnseen(db, (share) => progress(0.05 + 0.4 * share))(candidate, ids),
    baseline: await askUnseen(db, (share) => progress(0.45 + 0.4 * share))(baseline, ids),
  }
  const isForProof = (text: number) => isTaggedForProof(texts, pair, text)
  const tally = sampleIds.some((_, text) => isForProof(text))
    ? await tallyDisagreements(db, pair, { texts, revision: input.revision }, (share) =>
        progress(0.85 + 0.1 * share),
      )
    : null
  const isWeighted = tally !== null && tally.tagged === tally.disagreeing
  const asked = {
    texts,
    answers,
    tags,
    multi,
    compared: [input.candidate, input.baseline],
    isWaiting: (text: number) => !isWeighted && isForProof(text),
  }
  const picked = pickTexts(asked)
  const tries = await readTries(db, { input, candidate, baseline }, sampleIds, tags)
  progress(1)
  const rowsBy = (given: ComparedPair) => ({
    truth: given.toRows(texts.tagIds),
    candidate: given.toRows(tagsOf(answers.candidate)),
    baseline: given.toRows(tagsOf(answers.baseline)),
  })
  const all = tags.ids.every((_, index) => tags.isShared(index)) ? null : onAllTags(pair)
  return {
    pair,
    texts,
    answers,
    rows: rowsBy(pair),
    tally,
    isWeighted,
    isForProof,
    picked,
    tries,
    onAllTags: all && {
      pair: all,
      rows: rowsBy(all),
      picked: pickTexts({ ...asked, tags: all.tags }),
    },
  }
}

/** As if both versions knew every tag: an answer without the right one is wrong, for whatever reason. */
function onAllTags(pair: ComparedPair): ComparedPair {
  const { tags } = pair
  const everything = new Uint8Array(tags.ids.length).fill(1)
  return {
    ...pair,
    tags: {
      ...tags,
      knows: { candidate: everything, baseline: everything },
      isShared: () => true,
    },
    toRows: (tagIds) => rowsOf(tagIds, tags.indexOf),
  }
}

/** Near copies are one group: they are right or wrong together. */
async function textsWithNearCopies(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<TaggedTexts> {
  const texts = await readTexts(db, modelId, revision)
  return { ...texts, groups: await readNearCopies(db, texts) }
}

async function tallyDisagreements(
  db: Connection,
  pair: ComparedPair,
  { texts, revision }: { texts: TaggedTexts; revision: number },
  progress: (share: number) => void,
): Promise<PoolTally> {
  const pooledAt = await poolRevision(db, pair.candidate.modelId, revision)
  const pool = await readPool(db, pair, pooledAt, progress)
  const tagged = new Set(texts.sampleIds)
  return tallyPool(pool, (sampleId) => tagged.has(sampleId))
}

/** A disagreement tagged before one of the two was trained was one of other versions, and is a text like all others. */
function isTaggedForProof(texts: TaggedTexts, { trained }: ComparedPair, text: number): boolean {
  return at(texts.disagreementRevs, text) > trained
}
