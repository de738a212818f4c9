import { desc, eq } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { arrivals } from '@/db/schema/arrivals'
import { type IdShifts, models } from '@/db/schema/models'

export type ArrivalRow = typeof arrivals.$inferSelect

export const arrivalLease = leaseOn(arrivals, {
  takes: { queued: 'running' },
  cancelled: 'cancelled',
  order: arrivals.id,
})

type NewArrival = Pick<ArrivalRow, 'actor' | 'sourceId' | 'path' | 'fileName' | 'name'>

export async function insertArrival(
  tx: Connection,
  row: NewArrival,
  at: Date,
): Promise<ArrivalRow> {
  return orm(tx)
    .insert(arrivals)
    .values({ ...row, state: 'queued', createdAt: at })
    .returning()
    .get()
}

/** An arrival with the public id of the model that it became or will become, and how much higher its tags' ids are. */
export type ListedArrival = ArrivalRow & { publicId: string | null; tagShift: number }

export async function findArrival(db: Connection, id: number): Promise<ListedArrival | null> {
  return (await withModel(db).where(eq(arrivals.id, id)).all()).map(toListed)[0] ?? null
}

/** The newest ones, whoever asked for them. */
export async function newestArrivals(db: Connection, limit: number): Promise<ListedArrival[]> {
  return (await withModel(db).orderBy(desc(arrivals.id)).limit(limit).all()).map(toListed)
}

function withModel(db: Connection) {
  return orm(db)
    .select({ arrival: arrivals, publicId: models.publicId, shifts: models.idShifts })
    .from(arrivals)
    .leftJoin(models, eq(models.id, arrivals.targetId))
    .$dynamic()
}

type Joined = { arrival: ArrivalRow; publicId: string | null; shifts: IdShifts | null }

function toListed({ arrival, publicId, shifts }: Joined): ListedArrival {
  return { ...arrival, publicId, tagShift: shifts?.tags ?? 0 }
}
