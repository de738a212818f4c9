import 'server-only'
import type { Connection } from '@/db/connection/database'
import { currentSettings, replaceSettings, settingsChangedBy } from '@/db/models/settings'
import { type Settings, settingsSchema } from '@/lib/contracts/settings'

/** Gives the settings that revision `old` changed their values from before it; others keep theirs. */
export async function revertSettings(
  tx: Connection,
  modelId: number,
  old: number,
  now: number,
): Promise<number> {
  const changed = await settingsChangedBy(tx, modelId, old)
  if (!changed) return 0
  const names = changedSettings(changed.before, changed.after)
  const before = Object.fromEntries(names.map((name) => [name, changed.before[name]]))
  const current = await currentSettings(tx, modelId)
  await replaceSettings(tx, modelId, now, settingsSchema.parse({ ...current, ...before }))
  return names.length
}

export function changedSettings(before: Settings, after: Settings): (keyof Settings)[] {
  return settingsSchema
    .keyof()
    .options.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
