import { sql } from 'drizzle-orm'
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Role, TokenScope } from '@/lib/contracts/actor'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** People. The four tables from here to `verifications` have the columns that better-auth expects. */
export const users = sqliteTable(
  'users',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
    image: text('image'),
    role: text('role').$type<Role>().notNull().default('viewer'),
    createdAt: timestamp('created_at').notNull(),
    updatedAt: timestamp('updated_at').notNull(),
    twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [uniqueIndex('users_email').on(table.email)],
)

/** The secrets of second factors, encrypted with the login secret; the columns are those that better-auth expects. */
export const secondFactors = sqliteTable(
  'second_factors',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    /** False until a first code was right. */
    verified: integer('verified', { mode: 'boolean' }).notNull().default(false),
    failedVerificationCount: integer('failed_verification_count').notNull().default(0),
    lockedUntil: timestamp('locked_until'),
    /** The half minute since 1970 of the last code that was taken: no older one is, and that one not again. */
    lastStep: integer('last_step'),
  },
  (table) => [index('second_factors_user').on(table.userId)],
)

/** Links by which a person makes an account of their own. Only the hash of the code in the link is kept. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    hash: text('hash').notNull(),
    role: text('role').$type<Role>().notNull(),
    /** To whom it was mailed; null: to nobody. */
    email: text('email'),
    /** The name of whoever made it. */
    by: text('by').notNull(),
    createdAt: timestamp('created_at').notNull(),
    expiresAt: timestamp('expires_at').notNull(),
  },
  (table) => [uniqueIndex('invitations_hash').on(table.hash)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text('token').notNull(),
    expiresAt: timestamp('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** When the password was shown last in this session, other than by logging in. */
    confirmedAt: timestamp('confirmed_at'),
    createdAt: timestamp('created_at').notNull(),
    updatedAt: timestamp('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_token').on(table.token),
    index('sessions_user').on(table.userId),
  ],
)

/** How a person proves who they are; the password's hash is in here. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: timestamp('access_token_expires_at'),
    refreshTokenExpiresAt: timestamp('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: timestamp('created_at').notNull(),
    updatedAt: timestamp('updated_at').notNull(),
  },
  (table) => [index('credentials_user').on(table.userId)],
)

export const verifications = sqliteTable('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: timestamp('expires_at').notNull(),
  createdAt: timestamp('created_at').notNull(),
  updatedAt: timestamp('updated_at').notNull(),
})

/** API tokens: only the SHA-256 hash is kept. A token dies with its person. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
    last4: text('last4').notNull(),
    createdAt: timestamp('created_at').notNull(),
    lastUsedAt: timestamp('last_used_at'),
    /** The network address that it was last used from. */
    lastUsedFrom: text('last_used_from'),
    /** The secret that was replaced, which ends later than it was. */
    oldHash: blob('old_hash', { mode: 'buffer' }),
    oldLast4: text('old_last4'),
    oldEndsAt: timestamp('old_ends_at'),
    /** Limits; null: none. */
    requestsPerMinute: integer('requests_per_minute'),
    textsPerMonth: integer('texts_per_month'),
    requestsAtOnce: integer('requests_at_once'),
    scope: text('scope').$type<TokenScope>().notNull().default('everything'),
    /** The only model that it is good for; null: all that its person may reach. */
    modelId: integer('model_id').references(() => models.id, { onDelete: 'cascade' }),
    endsAt: timestamp('ends_at'),
  },
  (table) => [
    uniqueIndex('tokens_hash').on(table.hash),
    uniqueIndex('tokens_old_hash').on(table.oldHash),
    index('tokens_user').on(table.userId),
  ],
)

/** What a person is on one model, in place of their role everywhere else. */
export const modelRoles = sqliteTable(
  'model_roles',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    modelId: integer('model_id')
      .notNull()
      .references(() => models.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.modelId] }),
    index('model_roles_model').on(table.modelId),
  ],
)

/** How often somebody tried to log in of late, under hashes of who, from where and into which account. */
export const loginTries = sqliteTable(
  'login_tries',
  {
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    /** Then they are forgotten. */
    until: timestamp('until').notNull(),
  },
  (table) => [index('login_tries_until').on(table.until)],
)

/** Single facts of this installation: the login secret, the hash of the setup code, when to back up. */
export const meta = sqliteTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})

/**
 * Who did what to accounts, rights, tokens, settings and whole models; changes of a model's data are in `changes`. Rows are
 * only added: triggers of the migration refuse all else. Each has the hash of itself and of the one before.
 */
export const audit = sqliteTable('audit', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: timestamp('at').notNull().default(sql`(unixepoch() * 1000)`),
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>(),
  /** Whose account it was, also by a token; null for Langur itself and for nobody. */
  userId: text('user_id'),
  /** From which address. */
  address: text('address'),
  hash: text('hash'),
})
