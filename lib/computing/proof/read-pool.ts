import 'server-only'
import type { Connection } from '@/db/connection/database'
import { poolAsOf } from '@/db/questions/untagged-pool'
import { askUnseen } from '@/lib/answering/ask-unseen'
import { at } from '@/lib/at'
import { disagreements } from '@/lib/engine/proof/disagreements'
import type { ComparedPair } from './compared-pair'
import { tagsOf } from './read-texts'

/** Untagged texts that both versions have answered without having seen them, ascending by id. */
export type Pool = {
  /** All untagged texts, of which these are a random part if there are many. */
  untagged: number
  sampleIds: number[]
  /** 1 where the answers differ. */
  disagree: Uint8Array
}

/**
 * Versions of one model mostly differ on 1 to 10 % of the texts: of 5,000 that is 50 to 500 to tag, which one person
 * can do, and the answers take seconds.
 */
const POOL = 5_000

/** `revision` is a pool revision: which texts belong to it then. */
export async function readPool(
  db: Connection,
  { candidate, baseline, trained, toRows }: ComparedPair,
  revision: number,
  progress: (share: number) => void,
): Promise<Pool> {
  const found = await poolAsOf(db, candidate.modelId, { trained, revision }, POOL)
  const sampleIds = found.samples.map(({ id }) => id)
  const ofCandidate = await askUnseen(db, (share) => progress(share / 2))(candidate, sampleIds)
  const ofBaseline = await askUnseen(db, (share) => progress((1 + share) / 2))(baseline, sampleIds)
  const differ = disagreements(toRows(tagsOf(ofCandidate)), toRows(tagsOf(ofBaseline)))
  const unseen = [...differ.keys()].filter((text) =>
    [ofCandidate, ofBaseline].every((answers) => at(answers, text).source !== 'copy'),
  )
  return {
    untagged: found.count,
    sampleIds: unseen.map((text) => at(sampleIds, text)),
    disagree: Uint8Array.from(unseen, (text) => at(differ, text)),
  }
}

/** How far the tagging of the disagreements has come. */
export type PoolTally = { pool: number; disagreeing: number; tagged: number; agreeing: number }

export function tallyPool(
  { sampleIds, disagree }: Pool,
  isTagged: (sampleId: number) => boolean,
): PoolTally {
  const tally = { pool: sampleIds.length, disagreeing: 0, tagged: 0, agreeing: 0 }
  sampleIds.forEach((id, text) => {
    const tagged = Number(isTagged(id))
    tally.disagreeing += at(disagree, text)
    if (disagree[text] === 1) tally.tagged += tagged
    else tally.agreeing += 1 - tagged
  })
  return tally
}
