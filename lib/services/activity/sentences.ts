import 'server-only'
import type { AuditEntry, DeploymentEntry, RequestEntry, RunEntry } from '@/db/activity/activity'
import type { AuditAction } from '@/lib/contracts/audit-actions'

export function deploymentSentence({ kind, version, askedBy, note }: DeploymentEntry): string {
  const asked = askedBy === null ? '' : `, as ${askedBy} had asked`
  const deed =
    kind === 'rollback'
      ? `Rolled production back to v${version}${asked}.`
      : `Deployed v${version} to production${asked}.`
  return note.trim() === '' ? deed : `${deed} ${note}`
}

export function askedSentence({ version, note }: RequestEntry): string {
  return `Asked that v${version} is deployed. ${note}`
}

export function endedSentence({ state, version, askedBy, answer }: RequestEntry): string {
  if (state === 'withdrawn') return `Withdrew the request to deploy v${version}.`
  return `Declined to deploy v${version}, as ${askedBy} had asked. ${answer ?? ''}`.trim()
}

export function runSentence({ state, version, error }: RunEntry): string {
  if (version !== null) return `Trained v${version}.`
  if (state === 'failed')
    return `Asked for a training, which failed: ${error ?? 'nobody knows why.'}`
  if (state === 'cancelled') return 'Asked for a training, which was cancelled.'
  return 'Asked for a training, which is under way.'
}

const DEEDS: Readonly<Record<AuditAction, (subject: string) => string>> = {
  'logged in': (email) => `Logged in as ${email}.`,
  'login failed': (why) => `Failed to log in: ${why}.`,
  'logged out': (email) => `Logged out as ${email}.`,
  'password asked again failed': (email) =>
    `Gave a wrong password when ${email} was asked for it again.`,
  'invitation made': (what) => `Made an invitation: ${what}.`,
  'invitation withdrawn': (what) => `Withdrew an invitation: ${what}.`,
  'invitation used': (what) => `Used an invitation: ${what}.`,
  'second factor on': (email) => `Turned on the second factor of ${email}.`,
  'second factor off': (email) => `Turned off the second factor of ${email}.`,
  'recovery codes made': (email) => `Made new recovery codes for ${email}.`,
  'setting changed': (what) => `Changed a setting: ${sentenceEnd(what)}`,
  'deploy asked for': (what) => `Asked that ${what} is deployed.`,
  'deploy declined': (what) => `Declined a deploy: ${what}.`,
  'deploy withdrawn': (what) => `Took back what was asked for: ${what}.`,
  deployed: (what) => `Deployed ${what}.`,
  'rolled back': (what) => `Rolled back to ${what}.`,
  'model brought in': (model) => `Brought in the model ${model}.`,
  'model copied': (model) => `Copied to the model ${model}.`,
  'texts exported': (what) => `Asked for a file of ${what}.`,
  'export downloaded': (what) => `Downloaded ${what}.`,
  'module downloaded': (what) => `Took away ${what}.`,
  'audit exported': (how) => `Downloaded the audit ${how}.`,
  'audit cut': (what) => `Deleted entries of the audit, ${what}, as it was set.`,
  'backup restored': (file) => `Went back to the backup ${file}.`,
  'database moved': (from) => `Moved everything here from ${from}.`,
  'user added': (email) => `Added ${email} to the workspace.`,
  'user deleted': (email) => `Removed ${email} from the workspace.`,
  'password changed': (email) => `Changed the password of ${email}.`,
  'role changed': (subject) => `Changed the role of ${subject}.`,
  'session ended': (email) => `Ended a login of ${email}.`,
  'other sessions ended': (email) => `Ended the other logins of ${email}.`,
  'token created': (token) => `Made the API token ${token}.`,
  'token revoked': (token) => `Revoked the API token ${token}.`,
  'token rotated': (token) => `Gave the API token ${token} a new secret.`,
  'limits changed': (of) => `Changed the limits of ${of}.`,
  'role on a model changed': (whom) => `Changed a role on a model: ${whom}.`,
  'model created': (model) => `Made the model ${model}.`,
  'model deleted': (model) => `Deleted the model ${model}.`,
  'texts erased': (subject) => `Asked to erase ${subject} for good.`,
  'backup asked for': (when) => `Asked for a backup, ${when}.`,
  'backup cancelled': (which) => `Cancelled the backup ${which}.`,
  'backup schedule changed': (schedule) => `Changed when backups are made: ${schedule}.`,
}

/** What an older or newer Langur has written down stands as it is. */
export function auditSentence({ action, subject }: AuditEntry): string {
  const deeds: Readonly<Record<string, (subject: string) => string>> = DEEDS
  return deeds[action]?.(subject) ?? `${action}: ${subject}`
}

function sentenceEnd(words: string): string {
  return words.endsWith('.') ? words : `${words}.`
}
