import type { Actor } from '@/lib/contracts/actor'
import type { QueueName } from '@/lib/contracts/choices'
import * as contract from '@/lib/contracts/queue'
import type { Sample } from '@/lib/contracts/sample'
import type { Application } from '@/lib/http/application'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { nextDisagreeing } from '@/lib/services/questions/next-disagreeing'
import { type Asked, handOut } from '@/lib/services/samples/hand-out'
import { nextInView } from '@/lib/services/samples/next-in-view'
import { type NextToTag, nextToTag } from '@/lib/services/samples/next-to-tag'
import { taggerOf } from '@/lib/services/samples/queue-holder'
import type { QueueHolds } from '@/lib/services/samples/queue-holds'
import { skipText } from '@/lib/services/samples/skip-text'
import { withCopies } from '@/lib/services/samples/with-copies'
import { nextSecond } from '@/lib/services/second-opinions/next-second'

/** A text of which no answer is shown. */
type QueuedUnseen = Sample & { chosen_by: 'person' | 'disagreement' }

/** How many of the sandbox's answers come with each text. */
const ANSWERS = 200

export const showQueue = handle(contract.showQueue, ({ application, actor, params, query }) =>
  next(application, actor, params.modelId, query, {
    limit: query.limit,
    skip: query.skip?.split(',').map(Number) ?? [],
    tagger: null,
  }),
)

export const handOutQueue = handle(
  contract.handOutQueue,
  ({ application, actor, params, body: { by, view, limit, skip, holder } }) => {
    const tagger = taggerOf(actor, holder)
    return next(application, actor, params.modelId, { by, view }, { limit, skip, tagger })
  },
)

/** The queue, and of which saved view. */
type Which = { by: QueueName; view?: number | undefined }

async function next(
  application: Application,
  actor: Actor,
  modelId: string,
  { by, view }: Which,
  asked: Asked,
) {
  const { db, serving } = application
  const model = await requireModel(db, modelId)
  const holds = holdsOf(application, by)
  if (by === 'disagreement' || by === 'second') {
    const unseen = by === 'second' ? nextSecond : nextDisagreeing
    const { items, held } = await handOut<QueuedUnseen>(db, model, holds, asked, (page) =>
      unseen(db, model, page, actor),
    )
    const texts = await withCopies(db, items)
    return { items: texts.map((text) => ({ ...text, answers: [] })), held, version: null }
  }
  const { items, held } = await handOut<NextToTag>(db, model, holds, asked, (page) =>
    by === 'view' ? nextInView(db, model, view ?? 0, page) : nextToTag(db, model, by, page),
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
  async ({ application, actor, params, body }) => {
    const model = await requireModel(application.db, params.modelId)
    const tagger = taggerOf(actor, body.holder)
    const holds = holdsOf(application, body.by)
    const kept = tagger ? await holds.take(model.id, tagger.holder, body.sample_ids) : []
    return { kept: [...kept] }
  },
)

export const freeQueue = handle(
  contract.freeQueue,
  async ({ application: { db, queueHolds, secondHolds }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    const tagger = taggerOf(actor, body.holder)
    if (!tagger) return {}
    for (const holds of [queueHolds, secondHolds]) await holds.free(model.id, tagger.holder)
    return {}
  },
)

export const skipInQueue = handle(
  contract.skipInQueue,
  async ({ application, actor, params, body }) => {
    const { db } = application
    const model = await requireModel(db, params.modelId)
    const tagger = taggerOf(actor, body.holder ?? '')
    if (!tagger) return {}
    const { sample_id: sampleId, skipped: isSkipped } = body
    await skipText(db, model, tagger, { sampleId, isSkipped })
    const holds = holdsOf(application, body.by)
    if (isSkipped) await holds.free(model.id, tagger.holder, [sampleId])
    else await holds.take(model.id, tagger.holder, [sampleId])
    return {}
  },
)

/** A text waits for a second opinion while whoever tagged it still has it in hand, to take that back. */
function holdsOf({ queueHolds, secondHolds }: Application, by: QueueName): QueueHolds {
  return by === 'second' ? secondHolds : queueHolds
}
