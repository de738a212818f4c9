import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { settingsPeriods } from '@/db/schema/models'
import type { Settings } from '@/lib/contracts/settings'
import { parseSettings } from './stored-settings'

const stored = sql<string>`${settingsPeriods.settings}`.mapWith(parseSettings)

const ofModel = prepared((connection) =>
  orm(connection)
    .select({ settings: stored })
    .from(settingsPeriods)
    .where(
      and(eq(settingsPeriods.modelId, sql.placeholder('id')), isNull(settingsPeriods.removedRev)),
    )
    .prepare(),
)

export async function currentSettings(db: Connection, modelId: number): Promise<Settings> {
  const row = await ofModel(db).get({ id: modelId })
  if (!row) throw new Error(`Model ${modelId} has no settings.`)
  return row.settings
}

export async function replaceSettings(
  tx: Connection,
  modelId: number,
  revision: number,
  settings: Settings,
): Promise<void> {
  await orm(tx)
    .update(settingsPeriods)
    .set({ removedRev: revision })
    .where(and(eq(settingsPeriods.modelId, modelId), isNull(settingsPeriods.removedRev)))
    .run()
  await orm(tx).insert(settingsPeriods).values({ modelId, settings, addedRev: revision }).run()
}

/** The settings before and after a revision that changed them; null when it did not. */
export async function settingsChangedBy(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<{ before: Settings; after: Settings } | null> {
  const at = (column: typeof settingsPeriods.addedRev | typeof settingsPeriods.removedRev) =>
    orm(db)
      .select({ settings: stored })
      .from(settingsPeriods)
      .where(and(eq(settingsPeriods.modelId, modelId), eq(column, revision)))
      .get()
  const before = await at(settingsPeriods.removedRev)
  const after = await at(settingsPeriods.addedRev)
  return before && after ? { before: before.settings, after: after.settings } : null
}
