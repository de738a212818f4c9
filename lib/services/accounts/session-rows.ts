import 'server-only'
import type { Condition, LoginRow } from '@/db/accounts/login-rows'
import { hashSessionToken } from './session-token'

/** A row as it is stored: of a session, with the hash in place of its token. */
export function hashedRow(model: string, row: LoginRow): LoginRow {
  const token = tokenOf(model, row)
  return token === undefined ? row : { ...row, token: hashSessionToken(token) }
}

/** The same for what rows are found by. */
export function hashedConditions(model: string, where: readonly Condition[]): Condition[] {
  return where.map((condition) =>
    isOfToken(model, condition.field)
      ? { ...condition, value: hashedValue(condition.value) }
      : condition,
  )
}

/** The token that a session's row carries; undefined for all other rows. */
export function tokenOf(model: string, { token }: LoginRow): string | undefined {
  return model === 'session' && typeof token === 'string' ? token : undefined
}

/** The one token by which a session was asked for. */
export function askedToken(model: string, where: readonly Condition[]): string | undefined {
  const asked = where.find(({ field }) => isOfToken(model, field))?.value
  return typeof asked === 'string' ? asked : undefined
}

/** A stored row as the library knows it. */
export function withToken(row: LoginRow, token: string | undefined): LoginRow {
  return token === undefined ? row : { ...row, token }
}

function isOfToken(model: string, field: string): boolean {
  return model === 'session' && field === 'token'
}

function hashedValue(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((one) => hashSessionToken(String(one)))
    : hashSessionToken(String(value))
}
