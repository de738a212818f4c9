import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { untaggedAmong } from '@/db/questions/untagged-pool'
import type { Origin } from '@/db/samples/annotations'
import {
  markRandomCheckAdded,
  type RandomCheckTextRow,
  randomCheckTextsOf,
} from '@/db/versions/random-checks'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { changeData } from '@/lib/services/changes/change-data'
import { FITS_NO_TAG, setTags, type Wanted } from '@/lib/services/samples/set-tags'
import { refuseAdded, requireRandomCheck } from './require-random-check'

/**
 * Gives the judged texts of a check the tags that were found right, or the judgement that none fits. All of them in one
 * change: a check has no more texts than that.
 */
export async function addRandomCheck(
  db: Database,
  actor: Actor,
  model: ModelRow,
  id: number,
): Promise<SamplesChanged> {
  const about = { modelId: model.id, actor, kind: 'tag' }
  const { revision, result } = await changeData(db, about, async (tx, revision) => {
    const check = await requireRandomCheck(tx, model, id)
    refuseAdded(check)
    const texts = await randomCheckTextsOf(tx, [id])
    const wanted = await stillWanted(tx, model, texts)
    const origins = new Map(texts.map((text) => [text.sampleId, originOf(text, check.version)]))
    const ids = await setTags(tx, model.id, revision, wanted, (sampleId) => {
      const origin = origins.get(sampleId)
      if (!origin) throw new Error(`Text ${sampleId} is not one of check ${id}.`)
      return origin
    })
    // A change of nothing is no revision.
    if (ids.length > 0) await markRandomCheckAdded(tx, id, revision)
    const summary = `Took over what was judged of ${plural('text', ids.length)} to check v${check.version}.`
    return { count: ids.length, summary, result: ids.length }
  })
  return { changed: result, revision }
}

/** Without texts of which somebody has said something since, and tags that are gone. */
async function stillWanted(
  tx: Connection,
  model: ModelRow,
  texts: readonly RandomCheckTextRow[],
): Promise<Map<number, Wanted>> {
  const live = new Set((await listTags(tx, model.id)).map((tag) => tag.id))
  const ids = texts.map(({ sampleId }) => sampleId)
  const untagged = new Set(await untaggedAmong(tx, ids))
  return new Map(
    texts.flatMap(({ sampleId, rightTags }): [number, Wanted][] => {
      if (rightTags === null || !untagged.has(sampleId)) return []
      if (rightTags.length === 0) return [[sampleId, FITS_NO_TAG]]
      return [[sampleId, rightTags.filter((tag) => live.has(tag))]]
    }),
  )
}

/** The answer of the version was on screen. */
function originOf({ answerTags, rightTags }: RandomCheckTextRow, version: number): Origin {
  const isAccepted =
    answerTags.length === rightTags?.length && answerTags.every((tag) => rightTags.includes(tag))
  return {
    origin: isAccepted ? 'accepted' : 'changed',
    chosenBy: 'random',
    seenVersion: version,
  }
}
