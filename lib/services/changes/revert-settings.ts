import 'server-only'
import type { Connection } from '@/db/connection/database'
import { currentSettings, replaceSettings, settingsChangedBy } from '@/db/models/settings'
import { settingChanges } from '@/lib/contracts/setting-changes'
import { settingsSchema } from '@/lib/contracts/settings'

/** Gives the settings that revision `old` changed their values from before it; others keep theirs. */
export async function revertSettings(
  tx: Connection,
  modelId: number,
  old: number,
  now: number,
): Promise<number> {
  const changed = await settingsChangedBy(tx, modelId, old)
  if (!changed) return 0
  const names = settingChanges(changed.before, changed.after).map(({ name }) => name)
  const before = Object.fromEntries(names.map((name) => [name, changed.before[name]]))
  const current = await currentSettings(tx, modelId)
  await replaceSettings(tx, modelId, now, settingsSchema.parse({ ...current, ...before }))
  return names.length
}
