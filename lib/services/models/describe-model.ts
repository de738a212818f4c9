import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { listTags, type TagRow } from '@/db/models/tags'
import type { Model } from '@/lib/contracts/model'
import { describeState } from './describe-state'

/** A model as clients get it: MonkeyLearn's object, and under `langur` all that the pages show of it. */
export async function describeModel(db: Database, model: ModelRow): Promise<Model> {
  const tags = await listTags(db.read, model.id)
  const settings = await currentSettings(db.read, model.id)
  const langur = await describeState(db, model, tags)
  const lastTrained = langur.sandbox?.trained ?? null
  const created = model.createdAt.toISOString()
  return {
    id: model.publicId,
    name: model.name,
    description: model.description,
    created,
    model_version: 'v3',
    industries: [],
    is_public: false,
    last_trained: lastTrained,
    model: {
      ...settings,
      tags: tags.map(toTag),
      last_trained: lastTrained,
      created,
      updated: model.updatedAt.toISOString(),
    },
    langur,
  }
}

const toTag = ({ id, name }: TagRow) => ({ id, name, parent: null })
