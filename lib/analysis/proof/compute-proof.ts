import 'server-only'
import type { Connection } from '@/db/connection'
import { findVersion, type VersionRow } from '@/db/versions'
import type { Comparison } from '@/lib/engine/proof/comparison'
import { prove } from '@/lib/engine/proof/prove'
import { parseProofKey } from '@/lib/services/proofs/proof-key'
import type { ProofResult } from '@/lib/services/proofs/proof-result'
import type { Question } from '../question'
import { findFlips } from './find-flips'
import { type PickedTexts, pickTexts } from './pick-texts'
import { readTexts, rowsOf } from './read-texts'
import { readTries } from './read-tries'
import { compareTags, tagsLeftOut } from './shared-tags'
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
  const candidate = await versionOf(db, modelId, key.candidate)
  const baseline = await versionOf(db, modelId, key.baseline)
  const texts = await readTexts(db, modelId, key.revision)
  const tags = await compareTags(db, { modelId, revision: key.revision }, candidate, baseline)
  progress(5)
  const answers = {
    candidate: await answersOf(db, candidate, texts, (share) => progress(5 + 40 * share)),
    baseline: await answersOf(db, baseline, texts, (share) => progress(45 + 40 * share)),
  }
  const multi = candidate.multi || baseline.multi
  const picked = pickTexts({ texts, answers, tags, multi, compared: [key.candidate, key.baseline] })
  const tries = await readTries(db, { key, candidate, baseline }, texts.sampleIds, tags)
  progress(90)

  const indexOf = (tagId: number) => {
    const index = tags.indexOf(tagId)
    return index === undefined || (multi && !tags.isShared(index)) ? undefined : index
  }
  const rows = {
    truth: rowsOf(texts.tagIds, indexOf),
    candidate: rowsOf(answers.candidate.tagIds, indexOf),
    baseline: rowsOf(answers.baseline.tagIds, indexOf),
  }
  const comparisonOn = (chosen: Int32Array): Comparison => ({
    strategy: multi ? 'multi' : 'single',
    tagCount: tags.ids.length,
    truth: picked.pick(rows.truth, chosen),
    groups: Int32Array.from(chosen, (text) => texts.groups[text] ?? 0),
    sandbox: { answers: picked.pick(rows.candidate, chosen), knows: tags.knows.candidate },
    production: { answers: picked.pick(rows.baseline, chosen), knows: tags.knows.baseline },
    otherTries: tries.map(({ answers: tried, has }) => ({
      answers: picked.pick(tried, chosen),
      has: Uint8Array.from(chosen, (text) => has[text] ?? 0),
    })),
    newToProduction: flags(chosen, (text) => isNew(answers.baseline, text)),
    chosenByModel: flags(chosen, (text) => texts.chosenByModel[text] === 1),
  })

  const comparison = comparisonOn(picked.unseen)
  const proof = toProof({
    key,
    multi,
    proven: prove(comparison),
    withSeen: withSeen(picked, comparisonOn),
    tags,
    tagsLeftOut: tagsLeftOut(tags, texts.tagIds),
    leftOut: picked.leftOut,
    newTexts: count(comparison.newToProduction),
    chosenByModel: count(comparison.chosenByModel),
  })
  progress(99)
  return { proof, ...findFlips({ comparison, chosen: picked.unseen, texts, answers }) }
}

async function versionOf(db: Connection, modelId: number, number: number): Promise<VersionRow> {
  const found = await findVersion(db, modelId, number)
  if (!found) throw new Error(`Model ${modelId} has no version ${number}.`)
  return found
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
