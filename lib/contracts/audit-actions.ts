import type { AuditKind } from './choices'

/** All that the audit knows of, and of which sort each is. */
export const AUDIT_ACTIONS = {
  'logged in': 'logins',
  'login failed': 'logins',
  'logged out': 'logins',
  'session ended': 'logins',
  'other sessions ended': 'logins',
  'password asked again failed': 'logins',
  'user added': 'accounts',
  'user deleted': 'accounts',
  'password changed': 'accounts',
  'invitation made': 'accounts',
  'invitation withdrawn': 'accounts',
  'invitation used': 'accounts',
  'second factor on': 'accounts',
  'second factor off': 'accounts',
  'recovery codes made': 'accounts',
  'role changed': 'rights',
  'role on a model changed': 'rights',
  'token created': 'tokens',
  'token revoked': 'tokens',
  'token rotated': 'tokens',
  'limits changed': 'tokens',
  'setting changed': 'settings',
  'backup schedule changed': 'settings',
  'deploy asked for': 'deployments',
  'deploy declined': 'deployments',
  'deploy withdrawn': 'deployments',
  deployed: 'deployments',
  'rolled back': 'deployments',
  'model created': 'models',
  'model deleted': 'models',
  'model brought in': 'models',
  'model copied': 'models',
  'texts exported': 'taken away',
  'export downloaded': 'taken away',
  'module downloaded': 'taken away',
  'audit exported': 'taken away',
  'texts erased': 'erasures',
  'audit cut': 'erasures',
  'backup asked for': 'backups',
  'backup cancelled': 'backups',
  'backup restored': 'backups',
  'database moved': 'backups',
} as const satisfies Record<string, AuditKind>
export type AuditAction = keyof typeof AUDIT_ACTIONS

/** The actions of one sort. */
export function actionsOf(kind: AuditKind): AuditAction[] {
  return auditActions.filter((action) => AUDIT_ACTIONS[action] === kind)
}

// Object.keys forgets the names, which are all that there are.
export const auditActions = Object.keys(AUDIT_ACTIONS) as AuditAction[]
