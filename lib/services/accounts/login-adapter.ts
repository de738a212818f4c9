import 'server-only'
import { createAdapterFactory } from 'better-auth/adapters'
import {
  type Condition,
  countLoginRows,
  deleteLoginRows,
  insertLoginRow,
  type LoginRow,
  type Page,
  selectLoginRows,
  updateLoginRows,
} from '@/db/accounts/login-rows'
import type { Database } from '@/db/connection/database'

/** better-auth on the functions in db/, so that each of its writes runs alone through `db.write`. */
export function loginAdapter(db: Database) {
  return createAdapterFactory({
    config: { adapterId: 'langur', supportsBooleans: true, supportsDates: true },
    // The library leaves the types of its rows to its caller: they are what the tables have under these names.
    adapter: () => ({
      create: async ({ model, data }) =>
        (await insertLoginRow(db, model, data)) as unknown as typeof data,
      findOne: async <Row>({ model, where }: Search) => {
        const [row] = await selectLoginRows(db, model, where, { limit: 1 })
        return (row ?? null) as Row | null
      },
      findMany: async <Row>({ model, where = [], ...page }: ManySearch) =>
        (await selectLoginRows(db, model, where, page)) as Row[],
      count: ({ model, where = [] }) => countLoginRows(db, model, where),
      update: async <Row>({ model, where, update }: Search & { update: Row }) => {
        const [row] = await updateLoginRows(db, model, where, update as LoginRow)
        return (row ?? null) as Row | null
      },
      updateMany: async ({ model, where, update }) =>
        (await updateLoginRows(db, model, where, update)).length,
      delete: async ({ model, where }) => {
        await deleteLoginRows(db, model, where)
      },
      deleteMany: ({ model, where }) => deleteLoginRows(db, model, where),
    }),
  })
}

type Search = { model: string; where: Condition[] }
type ManySearch = Page & { model: string; where?: Condition[] | undefined }
