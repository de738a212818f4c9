import 'server-only'
import type { Connection } from '@/db/connection/database'
import { poolRevision } from '@/db/questions/disagreements'
import type { Question } from '@/lib/analysis/question'
import type { Comparison } from '@/lib/engine/proof/comparison'
import { disagreementWeights } from '@/lib/engine/proof/disagreement-weights'
import { disagreements } from '@/lib/engine/proof/disagreements'
import { prove } from '@/lib/engine/proof/prove'
import { parseProofKey } from '@/lib/services/proofs/proof-key'
import type { ProofResult } from '@/lib/services/proofs/proof-result'
import { type ComparedPair, readPair } from './compared-pair'
import { findFlips } from './find-flips'
import { type PickedTexts, pickTexts } from './pick-texts'
import { type PoolTally, readPool, tallyPool } from './read-pool'
import { readTexts, type TaggedTexts } from './read-texts'
import { readTries } from './read-tries'
import { tagsLeftOut } from './shared-tags'
import { toProof } from './to-proof'
import { answersOf, type UnseenAnswers } from './version-answers'

/** Whether one version is better than another on all tagged texts, by the answers of models that have not seen them. */
export async function computeProof({
  db,
  modelId,
  key: name,
  progress,
}: Question): Promise<ProofResult> {
  const key = parseProofKey(name)
  const texts = await readTexts(db, modelId, key.revision)
  const pair = await readPair(db, modelId, key)
  const { candidate, baseline, multi, tags, toRows } = pair
  progress(5)
  const answers = {
    candidate: await answersOf(db, candidate, texts, (share) => progress(5 + 35 * share)),
    baseline: await answersOf(db, baseline, texts, (share) => progress(40 + 35 * share)),
  }
  const tally = await tallyDisagreements(db, pair, { texts, revision: key.revision }, (share) =>
    progress(75 + 10 * share),
  )
  const isWeighted = tally !== null && tally.tagged === tally.disagreeing
  const isForProof = (text: number) => taggedForProof(texts, pair, text)
  const picked = pickTexts({
    texts,
    answers,
    tags,
    multi,
    compared: [key.candidate, key.baseline],
    isWaiting: (text) => !isWeighted && isForProof(text),
  })
  const tries = await readTries(db, { key, candidate, baseline }, texts.sampleIds, tags)
  progress(90)

  const rows = {
    truth: toRows(texts.tagIds),
    candidate: toRows(answers.candidate.tagIds),
    baseline: toRows(answers.baseline.tagIds),
  }
  const comparisonOn = (chosen: Int32Array): Comparison => {
    const candidate = picked.pick(rows.candidate, chosen)
    const baseline = picked.pick(rows.baseline, chosen)
    const weights =
      isWeighted && disagreementWeights(disagreements(candidate, baseline), tally.agreeing)
    return {
      strategy: multi ? 'multi' : 'single',
      tagCount: tags.ids.length,
      truth: picked.pick(rows.truth, chosen),
      groups: Int32Array.from(chosen, (text) => texts.groups[text] ?? 0),
      ...(weights && { weights }),
      candidate: { answers: candidate, knows: tags.knows.candidate },
      baseline: { answers: baseline, knows: tags.knows.baseline },
      otherTries: tries.map(({ answers: tried, has }) => ({
        answers: picked.pick(tried, chosen),
        has: Uint8Array.from(chosen, (text) => has[text] ?? 0),
      })),
      newToBaseline: flags(chosen, (text) => isNew(answers.baseline, text)),
      chosenByModel: flags(
        chosen,
        (text) => texts.chosenByModel[text] === 1 && !(isWeighted && isForProof(text)),
      ),
    }
  }

  const comparison = comparisonOn(picked.unseen)
  const proof = toProof({
    key,
    multi,
    proven: prove(comparison),
    withSeen: withSeen(picked, comparisonOn),
    tags,
    tagsLeftOut: tagsLeftOut(tags, texts.tagIds),
    leftOut: picked.leftOut,
    newTexts: count(comparison.newToBaseline),
    chosenByModel: count(comparison.chosenByModel),
    disagreement: tally && { ...tally, weighted: isWeighted },
  })
  progress(99)
  return { proof, ...findFlips({ comparison, chosen: picked.unseen, texts, answers }) }
}

/** Null, without a look at the pool, while nobody has tagged a disagreement of these two versions. */
async function tallyDisagreements(
  db: Connection,
  pair: ComparedPair,
  { texts, revision }: { texts: TaggedTexts; revision: number },
  progress: (share: number) => void,
): Promise<PoolTally | null> {
  if (!texts.sampleIds.some((_, text) => taggedForProof(texts, pair, text))) return null
  const pooledAt = await poolRevision(db, pair.candidate.modelId, revision)
  const pool = await readPool(db, pair, pooledAt, progress)
  const tagged = new Set(texts.sampleIds)
  return tallyPool(pool, (sampleId) => tagged.has(sampleId))
}

/** A disagreement tagged before one of the two was trained was one of other versions, and is a text like all others. */
function taggedForProof(texts: TaggedTexts, { trained }: ComparedPair, text: number): boolean {
  return (texts.disagreementRevs[text] ?? 0) > trained
}

/** What the verdict would rest on with the texts that were tagged after a look at an answer: shown once, beside it. */
function withSeen({ seen, all }: PickedTexts, comparisonOn: (chosen: Int32Array) => Comparison) {
  return seen.length === 0 ? null : prove({ ...comparisonOn(all), otherTries: [] })
}

function isNew({ sources }: UnseenAnswers, text: number): boolean {
  return sources[text] === 'ordinary'
}

function flags(chosen: Int32Array, isSet: (text: number) => boolean): Uint8Array {
  return Uint8Array.from(chosen, (text) => Number(isSet(text)))
}

function count(flagged: Uint8Array): number {
  return flagged.reduce((sum, flag) => sum + flag, 0)
}
