import type { AuditKind } from '@/lib/contracts/audit-actions'

export const KIND_WORDS: Record<AuditKind, string> = {
  logins: 'Logins',
  accounts: 'Accounts',
  rights: 'Rights',
  tokens: 'API tokens',
  settings: 'Settings',
  deployments: 'Deployments',
  models: 'Models',
  'taken away': 'Taken away',
  erasures: 'Erasures',
  backups: 'Backups',
}
