import type { Actor } from '@/lib/contracts/actor'
import type { QueueName } from '@/lib/contracts/choices'
import * as contract from '@/lib/contracts/queue'
import type { Application } from '@/lib/http/application'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { nextDisagreeing } from '@/lib/services/questions/next-disagreeing'
import { type Asked, handOut } from '@/lib/services/samples/hand-out'
import { nextToTag } from '@/lib/services/samples/next-to-tag'

/** How many of the sandbox's answers come with each text. */
const ANSWERS = 200

export const showQueue = handle(contract.showQueue, ({ application, params, query }) =>
  next(application, params.modelId, query.by, {
    limit: query.limit,
    skip: query.skip?.split(',').map(Number) ?? [],
    holder: null,
  }),
)

export const handOutQueue = handle(
  contract.handOutQueue,
  ({ application, actor, params, body: { by, limit, skip, holder } }) =>
    next(application, params.modelId, by, { limit, skip, holder: holderOf(actor, holder) }),
)

async function next(
  { db, serving, queueHolds }: Application,
  modelId: string,
  by: QueueName,
  asked: Asked,
) {
  const model = await requireModel(db, modelId)
  if (by === 'disagreement') {
    const { items, held } = await handOut(db, model, queueHolds, asked, (page) =>
      nextDisagreeing(db, model, page),
    )
    return { items: items.map((sample) => ({ ...sample, answers: [] })), held, version: null }
  }
  const { items, held } = await handOut(db, model, queueHolds, asked, (page) =>
    nextToTag(db, model, by, page),
  )
  const texts = items.map((sample) => sample.text)
  const ranked = await serving.rank(model.publicId, texts, ANSWERS)
  return {
    items: items.map((sample, index) => ({ ...sample, answers: ranked?.answers[index] ?? [] })),
    held,
    version: ranked?.number ?? null,
  }
}

/** A token tags by itself, a page says that it does; whoever may only read keeps nothing from others. */
function holderOf(actor: Actor, named: string | undefined): string | null {
  if (actor.role === 'viewer') return null
  if (actor.kind === 'token') return `token ${actor.tokenId} ${named ?? ''}`
  return named === undefined ? null : `user ${actor.userId} ${named}`
}
