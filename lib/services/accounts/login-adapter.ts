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
import { askedToken, hashedConditions, hashedRow, tokenOf, withToken } from './session-rows'

/**
 * better-auth on the functions in db/, so that each of its writes runs alone through `db.write`. The tokens of sessions are
 * hashed on their way in; the library gets back the token that it asked by.
 */
export function loginAdapter(db: Database) {
  return createAdapterFactory({
    config: { adapterId: 'langur', supportsBooleans: true, supportsDates: true },
    // The library leaves the types of its rows to its caller: they are what the tables have under these names.
    adapter: () => ({
      create: async ({ model, data }) => {
        const row = await insertLoginRow(db, model, hashedRow(model, data))
        return withToken(row, tokenOf(model, data)) as unknown as typeof data
      },
      findOne: async <Row>({ model, where }: Search) => {
        const [row] = await find(model, where, { limit: 1 })
        return (row ?? null) as Row | null
      },
      findMany: async <Row>({ model, where = [], ...page }: ManySearch) =>
        (await find(model, where, page)) as Row[],
      count: ({ model, where = [] }) => countLoginRows(db, model, hashedConditions(model, where)),
      update: async <Row>({ model, where, update }: Search & { update: Row }) => {
        const [row] = await change(model, where, update as LoginRow)
        return (row ?? null) as Row | null
      },
      updateMany: async ({ model, where, update }) => (await change(model, where, update)).length,
      delete: async ({ model, where }) => {
        await deleteLoginRows(db, model, hashedConditions(model, where))
      },
      deleteMany: ({ model, where }) => deleteLoginRows(db, model, hashedConditions(model, where)),
    }),
  })

  async function find(model: string, where: Condition[], page: Page): Promise<LoginRow[]> {
    const rows = await selectLoginRows(db, model, hashedConditions(model, where), page)
    return rows.map((row) => withToken(row, askedToken(model, where)))
  }

  async function change(model: string, where: Condition[], update: LoginRow): Promise<LoginRow[]> {
    const rows = await updateLoginRows(
      db,
      model,
      hashedConditions(model, where),
      hashedRow(model, update),
    ).catch((error) => {
      // Whoever is logged in goes on reading while a session cannot be prolonged.
      if (model === 'session' && db.faultOf(error)) return find(model, where, {})
      throw error
    })
    return rows.map((row) => withToken(row, tokenOf(model, update) ?? askedToken(model, where)))
  }
}

type Search = { model: string; where: Condition[] }
type ManySearch = Page & { model: string; where?: Condition[] | undefined }
