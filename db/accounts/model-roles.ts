import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Connection, Database } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { modelRoles, users } from '@/db/schema/accounts'
import { models } from '@/db/schema/models'
import type { Actor, ModelRole, Role } from '@/lib/contracts/actor'
import { addAudit } from './audit'

export type ModelRoleRow = { userId: string; model: string; name: string; role: Role }

/** Of one person, or of all, by the names of models; those of deleted models are left out. */
export async function listModelRoles(db: Connection, userId?: string): Promise<ModelRoleRow[]> {
  const own = userId === undefined ? undefined : eq(modelRoles.userId, userId)
  return orm(db)
    .select({
      userId: modelRoles.userId,
      model: models.publicId,
      name: models.name,
      role: modelRoles.role,
    })
    .from(modelRoles)
    .innerJoin(models, eq(models.id, modelRoles.modelId))
    .where(and(own, isNull(models.deletedAt)))
    .orderBy(models.name, models.id)
    .all()
}

const ofPerson = prepared((db) =>
  orm(db)
    .select({ model: models.publicId, role: modelRoles.role })
    .from(modelRoles)
    .innerJoin(models, eq(models.id, modelRoles.modelId))
    .where(eq(modelRoles.userId, sql.placeholder('userId')))
    .prepare(),
)

/** The roles of a person on single models, by public ids; undefined when there are none. */
export async function modelRolesOf(
  db: Connection,
  userId: string,
): Promise<Record<string, Role> | undefined> {
  const rows = await ofPerson(db).all({ userId })
  if (rows.length === 0) return undefined
  return Object.fromEntries(rows.map(({ model, role }) => [model, role]))
}

/** Gives a person a role on a model; null: the one that they have everywhere. False when there is no such person. */
export async function setModelRole(
  db: Database,
  actor: Actor,
  {
    userId,
    model,
    role,
  }: { userId: string; model: typeof models.$inferSelect; role: ModelRole | null },
): Promise<boolean> {
  return db.write(async (tx) => {
    const person = await orm(tx).select().from(users).where(eq(users.id, userId)).get()
    if (!person) return false
    const one = and(eq(modelRoles.userId, userId), eq(modelRoles.modelId, model.id))
    await orm(tx).delete(modelRoles).where(one).run()
    if (role !== null)
      await orm(tx).insert(modelRoles).values({ userId, modelId: model.id, role }).run()
    const given = role ?? 'as everywhere'
    const subject = `${person.email} on ${model.name} (${model.publicId}): ${given}`
    await addAudit(tx, actor, 'role on a model changed', subject)
    return true
  })
}
