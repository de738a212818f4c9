import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { BulkWork } from '@/lib/contracts/bulk-write'
import type { Adopted } from '@/lib/contracts/request'
import type { SamplesChanged } from '@/lib/contracts/sample'
import type { TagChange, TagSplit } from '@/lib/contracts/tag'
import type { UploadCounts, UploadInput } from '@/lib/contracts/upload'
import { takeUnsure } from '@/lib/services/batches/take-unsure'
import type { Batch } from '@/lib/services/changes/batch'
import { undoChange } from '@/lib/services/changes/undo-change'
import { pinPromises } from '@/lib/services/promises/pin-promises'
import { unpinPromises } from '@/lib/services/promises/unpin-promises'
import { adoptRequests } from '@/lib/services/requests/adopt-requests'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { splitTag } from '@/lib/services/tags/split-tag'
import { restoreVersion } from '@/lib/services/versions/restore/restore-version'

/** What is to be written, all of it at hand. */
export type Work = Exclude<BulkWork, { kind: 'upload' }> | { kind: 'upload'; input: UploadInput }

export type ResultOf<Kind extends Work['kind']> = Kind extends 'upload'
  ? UploadCounts
  : Kind extends 'delete tag'
    ? TagChange
    : Kind extends 'split tag'
      ? TagSplit
      : Kind extends 'adopt' | 'take unsure'
        ? Adopted
        : SamplesChanged

/** Writes it, in as many parts as it needs. */
export function doWork(
  db: Database,
  actor: Actor,
  model: ModelRow,
  work: Work,
  batch: Batch,
): Promise<ResultOf<Work['kind']>> {
  switch (work.kind) {
    case 'upload':
      return uploadSamples(db, actor, model, work.input, batch)
    case 'tag':
      return tagSamples(db, actor, model, work.input, batch)
    case 'delete':
      return deleteSamples(db, actor, model, work.input, batch)
    case 'undo':
      return undoChange(db, actor, model, work.revision, batch)
    case 'delete tag':
      return deleteTag(db, actor, model, work, batch)
    case 'split tag':
      return splitTag(db, actor, model, work, batch)
    case 'restore':
      return restoreVersion(db, actor, model, work.number, batch)
    case 'adopt':
      return adoptRequests(db, actor, model, work.ids, batch)
    case 'take unsure':
      return takeUnsure(db, actor, model, work.batchId, batch)
    case 'pin':
      return pinPromises(db, actor, model, work.ids, batch)
    case 'unpin':
      return unpinPromises(db, actor, model, work.ids, batch)
  }
}
