import type { Actor } from '@/lib/contracts/actor'
import type { QueueName } from '@/lib/contracts/choices'
import type { QueueItem } from '@/lib/contracts/queue'
import * as contract from '@/lib/contracts/queue'
import type { Sample } from '@/lib/contracts/sample'
import type { Application } from '@/lib/http/application'
import { handle } from '@/lib/http/endpoint'
import type { DraftOrNone } from '@/lib/services/drafts/create-drafts'
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
  async ({ application, actor, params, body }) => {
    const { by, view, limit, skip, holder, draft, instead_of } = body
    const { id } = await requireModel(application.db, params.modelId)
    const tagger = taggerOf(actor, holder)
    if (tagger) holdsOf(application, by).free(id, tagger.holder, instead_of)
    const asked = { limit, skip, tagger }
    const drafted = draft && tagger ? await application.drafts.of(id) : null
    const which = { by, view, drafted }
    return next(application, actor, params.modelId, which, asked)
  },
)

/** The queue, and of which saved view; a draft where one was asked for. */
type Which = { by: QueueName; view?: number | undefined; drafted?: DraftOrNone | null }

async function next(
  application: Application,
  actor: Actor,
  modelId: string,
  { by, view, drafted = null }: Which,
  asked: Asked,
) {
  const { db } = application
  const model = await requireModel(db, modelId)
  const holds = holdsOf(application, by)
  if (by === 'disagreement' || by === 'second') {
    const unseen = by === 'second' ? nextSecond : nextDisagreeing
    const { items, held } = await handOut<QueuedUnseen>(db, model, holds, asked, (page) =>
      unseen(db, model, page, actor),
    )
    const texts = await withCopies(db, items)
    return { items: texts.map((text) => ({ ...text, ...UNSEEN })), held, ...NOBODY }
  }
  const { items, held } = await handOut<NextToTag>(db, model, holds, asked, (page) =>
    by === 'view'
      ? nextInView(db, model, view ?? 0, page)
      : nextToTag(db, model, by, page, drafted?.draft?.order),
  )
  const told = await withCopies(db, items)
  const texts = told.map(({ text }) => text)
  const { said, ...byWhom } =
    (await answersOfDraft(application, model.id, drafted, texts)) ??
    (await answersOfSandbox(application, model.publicId, texts))
  return {
    items: told.map((sample, index) => ({ ...sample, ...(said[index] ?? UNSEEN) })),
    held,
    ...byWhom,
    no_draft: byWhom.draft || !drafted ? null : (drafted.why ?? 'late'),
  }
}

/** No answer stands beside the text. */
const UNSEEN: Pick<QueueItem, 'answers' | 'suggestion'> = { answers: [], suggestion: null }
const NOBODY = { version: null, draft: null, no_draft: null }

async function answersOfDraft(
  { drafts }: Application,
  modelId: number,
  drafted: DraftOrNone | null,
  texts: readonly string[],
) {
  const draft = drafted?.draft
  const said = draft && (await drafts.suggest(modelId, draft, texts))
  if (!draft || !said) return null
  const { revision, version, tagged, at } = draft
  return {
    said: said.map(({ answers, ...suggestion }) => ({ answers, suggestion })),
    version: null,
    draft: { revision, version, tagged, made: at.toISOString() },
  }
}

async function answersOfSandbox(
  { serving }: Application,
  publicId: string,
  texts: readonly string[],
) {
  const ranked = await serving.rank(publicId, texts, ANSWERS)
  const said = ranked?.answers.map((answers) => ({ answers, suggestion: null })) ?? []
  return { said, version: ranked?.number ?? null, draft: null }
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
