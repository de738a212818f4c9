import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { countKeptExports, insertExport } from '@/db/exports/exports'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Export, ExportWork } from '@/lib/contracts/export'
import { EXPORTS_KEPT } from '@/lib/contracts/limits'
import { AppError } from '@/lib/errors'
import { takenOf } from '@/lib/services/audit/taken-of'
import { requireStillThere } from '@/lib/services/models/require-model'
import { exportFileName } from './file-name'
import { toExport } from './to-export'

/** What a bundle's name ends with. */
export const BUNDLE_EXTENSION = 'langur.gz'

/** Asks the job runner for a file. */
export async function startExport(
  db: Database,
  actor: Actor,
  model: ModelRow,
  work: ExportWork,
): Promise<Export> {
  const at = new Date()
  const extension = work.kind === 'texts' ? work.format : BUNDLE_EXTENSION
  const fileName = exportFileName(model.name, at, extension)
  return db.write(async (tx) => {
    await requireStillThere(tx, model)
    if ((await countKeptExports(tx, model.id)) >= EXPORTS_KEPT) {
      throw new AppError(
        'CONFLICT',
        `This model has ${EXPORTS_KEPT} files that are kept or being made, the most there may be. Delete one of them first.`,
      )
    }
    await addAudit(tx, actor, 'texts exported', takenOf(model, fileName))
    return toExport(await insertExport(tx, { modelId: model.id, actor, work, fileName }, at))
  })
}
