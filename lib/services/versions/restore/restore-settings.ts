import 'server-only'
import type { Connection } from '@/db/connection/database'
import { currentSettings, replaceSettings } from '@/db/models/settings'
import { settingsAsOf } from '@/db/training/training-data'
import { settingChanges } from '@/lib/contracts/setting-changes'
import { settingsSchema } from '@/lib/contracts/settings'

/** Gives the settings their values of a past revision; answers how many differ. */
export async function restoreSettings(
  tx: Connection,
  modelId: number,
  past: number,
  revision: number,
): Promise<number> {
  const wanted = settingsSchema.parse(await settingsAsOf(tx, modelId, past))
  const changed = settingChanges(await currentSettings(tx, modelId), wanted)
  if (changed.length > 0) await replaceSettings(tx, modelId, revision, wanted)
  return changed.length
}
