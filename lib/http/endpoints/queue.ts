import type { Actor } from '@/lib/contracts/actor'
import type { QueueName } from '@/lib/contracts/choices'
import * as contract from '@/lib/contracts/queue'
import type { Sample } from '@/lib/contracts/sample'
import type { Application } from '@/lib/http/application'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { nextDisagreeing } from '@/lib/services/questions/next-disagreeing'
import { type Asked, handOut } from '@/lib/services/samples/hand-out'
import { nextToTag } from '@/lib/services/samples/next-to-tag'
import { taggerOf } from '@/lib/services/samples/queue-holder'
import { skipText } from '@/lib/services/samples/skip-text'
import { withCopies } from '@/lib/services/samples/with-copies'
import { nextSecond } from '@/lib/services/second-opinions/next-second'

/** A text of which no answer is shown. */
type QueuedUnseen = Sample & { chosen_by: 'person' | 'disagreement' }

/** How many of the sandbox's answers come with each text. */
const ANSWERS = 200

export const showQueue = handle(contract.showQueue, ({ application, actor, params, query }) =>
  next(application, actor, params.modelId, query.by, {
    limit: query.limit,
    skip: query.skip?.split(',').map(Number) ?? [],
    tagger: null,
  }),
)

export const handOutQueue = handle(
  contract.handOutQueue,
  ({ application, actor, params, body: { by, limit, skip, holder } }) =>
    next(application, actor, params.modelId, by, { limit, skip, tagger: taggerOf(actor, holder) }),
)

async function next(
  { db, serving, queueHolds }: Application,
  actor: Actor,
  modelId: string,
  by: QueueName,
  asked: Asked,
) {
  const model = await requireModel(db, modelId)
  if (by === 'disagreement' || by === 'second') {
    const unseen = by === 'second' ? nextSecond : nextDisagreeing
    const { items, held } = await handOut<QueuedUnseen>(db, model, queueHolds, asked, (page) =>
      unseen(db, model, page, actor),
    )
    const texts = await withCopies(db, items)
    return { items: texts.map((text) => ({ ...text, answers: [] })), held, version: null }
  }
  const { items, held } = await handOut(db, model, queueHolds, asked, (page) =>
    nextToTag(db, model, by, page),
  )
  const texts = items.map((sample) => sample.text)
  const ranked = await serving.rank(model.publicId, texts, ANSWERS)
  const told = await withCopies(db, items)
  return {
    items: told.map((sample, index) => ({ ...sample, answers: ranked?.answers[index] ?? [] })),
    held,
    version: ranked?.number ?? null,
  }
}

export const holdQueue = handle(
  contract.holdQueue,
  async ({ application: { db, queueHolds }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    const tagger = taggerOf(actor, body.holder)
    const kept = tagger ? queueHolds.take(model.id, tagger.holder, body.sample_ids) : []
    return { kept: [...kept] }
  },
)

export const freeQueue = handle(
  contract.freeQueue,
  async ({ application: { db, queueHolds }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    const tagger = taggerOf(actor, body.holder)
    if (tagger) queueHolds.free(model.id, tagger.holder)
    return {}
  },
)

export const skipInQueue = handle(
  contract.skipInQueue,
  async ({ application: { db, queueHolds }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    const tagger = taggerOf(actor, body.holder ?? '')
    if (!tagger) return {}
    const { sample_id: sampleId, skipped: isSkipped } = body
    await skipText(db, model, tagger, { sampleId, isSkipped })
    if (isSkipped) queueHolds.free(model.id, tagger.holder, [sampleId])
    else queueHolds.take(model.id, tagger.holder, [sampleId])
    return {}
  },
)
