import 'server-only'
import type { Database } from '@/db/connection/database'
import { bulkWritingOf } from '@/db/models/bulk-writing'
import { countTaggedSince } from '@/db/models/due-models'
import type { ModelRow } from '@/db/models/models'
import { isChangedSince } from '@/db/models/record-change'
import type { TagRow } from '@/db/models/tags'
import { TRAINS_AFTER } from '@/lib/contracts/limits'
import type { ModelState } from '@/lib/contracts/model'
import { productionOf } from '@/lib/services/deployments/production'
import { sandboxVerdict } from '@/lib/services/questions/sandbox-verdict'
import { modelRequests } from '@/lib/services/requests/model-requests'
import { modelRun } from '@/lib/services/runs/model-run'
import { trainabilityOf } from '@/lib/services/runs/trainability'
import { waitsForProof } from '@/lib/services/runs/waits-for-proof'
import { untaggedCount } from '@/lib/services/samples/counted-already'
import { macroF1History } from '@/lib/services/versions/macro-f1-history'
import { sandboxVersion } from '@/lib/services/versions/sandbox-version'
import { productionDrift } from '@/lib/services/watch/show-watch'

/** What the pages show of a model's data, both its versions and the training under way. */
export async function describeState(
  db: Database,
  model: ModelRow,
  tags: TagRow[],
): Promise<ModelState> {
  const sandbox = await sandboxVersion(db, model.id)
  const production = await productionOf(db, model.id)
  const numbers = { sandbox: sandbox?.number, production: production?.version }
  return {
    revision: model.revision,
    counts: {
      all: model.sampleCount,
      tagged: model.taggedCount,
      untagged: untaggedCount(model),
      fits_no_tag: model.fitsNoTagCount,
      disagreeing: model.disagreeingCount,
      several: model.severalCount,
    },
    tag_counts: tags.map(({ id, count }) => ({ tag_id: id, count })),
    tag_traits: tags
      .filter(({ colour, key, description }) => colour ?? key ?? (description || null))
      .map(({ id, colour, key, description }) => ({ tag_id: id, colour, key, description })),
    sandbox,
    production,
    verdict: await sandboxVerdict(db.read, model.id, numbers),
    run: await modelRun(db, model.id),
    macro_f1_history: await macroF1History(db, model.id),
    requests: await modelRequests(db, model.id),
    drift: await productionDrift(db, model.id),
    train_automatically: model.trainAutomatically,
    tagged_since_training: await countTaggedSince(
      db.read,
      model.id,
      model.trainedRevision,
      TRAINS_AFTER,
    ),
    writing: await bulkWritingOf(db.read, model.id),
    waits_for_proof: await waitsForProof(db.read, model.id, new Date()),
    keep_requests: model.keepRequests,
    request_days: model.requestDays,
    mask_requests: model.maskRequests,
    untagged_days: model.untaggedDays,
    swept: model.swept,
    deploy_policy: model.deployPolicy,
    second_person: model.secondPerson,
    goal_f1: model.goalF1,
    second_opinions: model.secondOpinions,
    roll_back_by_self: model.rollBackBySelf,
    changed_since_training:
      sandbox !== null && (await isChangedSince(db.read, model.id, sandbox.revision)),
    not_trainable: await trainabilityOf(db, model.id),
  }
}
