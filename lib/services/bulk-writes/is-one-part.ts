import 'server-only'
import type { Database } from '@/db/connection/database'
import { findEntry, listParts } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { findTag } from '@/db/models/tags'
import { SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
import { createPace } from '@/lib/services/changes/pace'
import type { Work } from './do-work'

/** Whether it fits one short transaction, so that it is whole or not there without anybody's help. */
export async function isOnePart(db: Database, model: ModelRow, work: Work): Promise<boolean> {
  switch (work.kind) {
    case 'upload': {
      const { data } = work.input
      const characters = data.reduce((sum, { text }) => sum + text.length, 0)
      return !createPace().isFull(data.length - 1, characters)
    }
    case 'tag':
    case 'delete':
      return work.input.ids !== undefined && work.input.ids.length <= SAMPLES_PER_CHANGE
    case 'undo': {
      const entry = await findEntry(db.read, model.id, work.revision)
      if (!entry) return true
      const parts = await listParts(db.read, model.id, entry)
      return parts.length === 1 && entry.count <= SAMPLES_PER_CHANGE
    }
    case 'delete tag':
    case 'split tag':
      return ((await findTag(db.read, model.id, work.tagId))?.count ?? 0) <= SAMPLES_PER_CHANGE
    case 'adopt':
    case 'pin':
    case 'unpin':
      return work.ids.length <= SAMPLES_PER_CHANGE
    case 'restore':
    case 'take unsure':
      return false
  }
}
