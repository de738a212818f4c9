import 'server-only'
import type { Connection } from '@/db/connection/database'
import { countModels, countSamples } from '@/db/models/models'
import { countTags } from '@/db/models/tags'
import { MODEL_TAGS, MODEL_TEXTS, MODELS } from '@/lib/contracts/limits'
import { AppError, invalidField } from '@/lib/errors'

/** Throws when there are as many models as there may be. */
export async function requireModelRoom(tx: Connection): Promise<void> {
  if ((await countModels(tx)) < MODELS) return
  const most = MODELS.toLocaleString('en')
  throw new AppError(
    'MODEL_LIMIT',
    `There are ${most} models, the most there may be. Delete one first.`,
  )
}

/** Throws when a model has as many tags as it may have; `name` is the one that would come. */
export async function requireTagRoom(tx: Connection, modelId: number, name: string): Promise<void> {
  if ((await countTags(tx, modelId)) < MODEL_TAGS) return
  const most = MODEL_TAGS.toLocaleString('en')
  throw invalidField(
    'tags',
    `The tag “${name}” cannot be added: this model has ${most} tags, the most it may have. Delete or merge some first.`,
    name,
  )
}

/** Throws when a model would have more texts than it may have. */
export async function requireTextRoom(
  tx: Connection,
  modelId: number,
  more: number,
): Promise<void> {
  const texts = await countSamples(tx, modelId)
  if (more === 0 || texts + more <= MODEL_TEXTS) return
  const has = texts.toLocaleString('en')
  throw invalidField(
    'data',
    `This model has ${has} texts; with these it would have more than ${MODEL_TEXTS.toLocaleString('en')}, the most it may have. Nothing was added.`,
    more,
  )
}
