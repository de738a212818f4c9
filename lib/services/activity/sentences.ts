import 'server-only'
import type { AuditEntry, DeploymentEntry, RunEntry } from '@/db/activity/activity'

export function deploymentSentence({ kind, version, note }: DeploymentEntry): string {
  const deed =
    kind === 'rollback'
      ? `Rolled production back to v${version}.`
      : `Deployed v${version} to production.`
  return note.trim() === '' ? deed : `${deed} ${note}`
}

export function runSentence({ state, version, error }: RunEntry): string {
  if (version !== null) return `Trained v${version}.`
  if (state === 'failed')
    return `Asked for a training, which failed: ${error ?? 'nobody knows why.'}`
  if (state === 'cancelled') return 'Asked for a training, which was cancelled.'
  return 'Asked for a training, which is under way.'
}

const DEEDS: Readonly<Record<string, (subject: string) => string>> = {
  'user added': (email) => `Added ${email} to the workspace.`,
  'user deleted': (email) => `Removed ${email} from the workspace.`,
  'password changed': (email) => `Changed the password of ${email}.`,
  'role changed': (subject) => `Changed the role of ${subject}.`,
  'session ended': (email) => `Ended a login of ${email}.`,
  'other sessions ended': (email) => `Ended the other logins of ${email}.`,
  'token created': (token) => `Made the API token ${token}.`,
  'token revoked': (token) => `Revoked the API token ${token}.`,
  'model created': (model) => `Made the model ${model}.`,
  'model deleted': (model) => `Deleted the model ${model}.`,
  'texts erased': (subject) => `Asked to erase ${subject} for good.`,
  'backup asked for': (when) => `Asked for a backup, ${when}.`,
  'backup cancelled': (which) => `Cancelled the backup ${which}.`,
  'backup schedule changed': (schedule) => `Changed when backups are made: ${schedule}.`,
}

/** What an older or newer Langur has written down stands as it is. */
export function auditSentence({ action, subject }: AuditEntry): string {
  return DEEDS[action]?.(subject) ?? `${action}: ${subject}`
}
