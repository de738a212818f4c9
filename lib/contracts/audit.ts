import { z } from 'zod'
import { auditKinds } from './audit-actions'
import { declare } from './declare'
import { AUDIT_DAYS } from './limits'
import { listOf, pageQuery } from './list'

export const auditEntrySchema = z.object({
  /** Counts from 1 without a gap. */
  number: z.number().int(),
  at: z.string(),
  by: z.string(),
  address: z.string().nullable().describe('From where; null when Langur did it by itself.'),
  kind: z.enum(auditKinds).nullable(),
  /** As it is stored: "role changed". */
  action: z.string(),
  /** A finished sentence. */
  summary: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

const filter = z.object({
  by: z.string().max(300).optional().describe('The name of a person or program.'),
  kind: z.enum(auditKinds).optional(),
  since: z.iso.date().optional().describe('The first day, in UTC, such as 2026-03-01.'),
  until: z.iso.date().optional().describe('The last day, in UTC.'),
})
export type AuditQuery = z.infer<typeof filter> & z.infer<typeof pageQuery>
export type AuditFilterQuery = z.infer<typeof filter>

export const auditFaultSchema = z.object({
  entry: z.number().int().describe('The number of the first entry that is concerned.'),
  what: z.string(),
})
export type AuditFault = z.infer<typeof auditFaultSchema>

export const auditStateSchema = z.object({
  fault: auditFaultSchema.nullable().describe('The first thing that is wrong; null: nothing is.'),
  entries: z.number().int(),
  cut: z.number().int().describe('How many of the oldest entries were deleted, as it was set.'),
  newest: z
    .object({ number: z.number().int(), hash: z.string() })
    .nullable()
    .describe('Kept elsewhere, it proves later that nothing up to it was changed.'),
  keep_days: z.number().int().nullable().describe('Older entries are deleted; null: none are.'),
  people: z.array(z.string()).describe('Who has entries; at most 200.'),
})
export type AuditState = z.infer<typeof auditStateSchema>

export const listAudit = declare({
  method: 'GET',
  path: 'audit/',
  summary: 'Who did what, when and from where: logins, rights, tokens, settings, deployments …',
  description: 'The newest first. Entries are only ever added, and each vouches for all before it.',
  allow: 'admin',
  query: pageQuery.extend(filter.shape),
  answer: listOf(auditEntrySchema),
  isPersonal: true,
})

export const downloadAudit = declare({
  method: 'GET',
  path: 'audit/download/',
  summary: 'The audit as a CSV file, with the hash of each entry.',
  allow: 'admin',
  query: filter,
  answer: z.string(),
  answerType: 'text/csv',
  isPersonal: true,
})

export const showAuditState = declare({
  method: 'GET',
  path: 'audit/state/',
  summary: 'Whether the audit is whole, by all its hashes, and how long it is kept.',
  allow: 'admin',
  answer: auditStateSchema,
  isPersonal: true,
})

export const editAudit = declare({
  method: 'PATCH',
  path: 'audit/',
  summary: 'Set for how long entries are kept.',
  allow: 'owner',
  body: z.object({
    keep_days: z
      .number()
      .int()
      .min(AUDIT_DAYS.least, `keep_days must be at least ${AUDIT_DAYS.least}.`)
      .max(AUDIT_DAYS.most, `keep_days must be at most ${AUDIT_DAYS.most}.`)
      .nullable()
      .describe('null: for ever.'),
  }),
  answer: auditStateSchema,
})
