import { methods } from '@/lib/contracts/declare'
import type { Endpoint } from './endpoint'
import * as absent from './endpoints/absent'
import * as account from './endpoints/account'
import * as activity from './endpoints/activity'
import * as arrivals from './endpoints/arrivals'
import * as audit from './endpoints/audit'
import * as backups from './endpoints/backups'
import * as batches from './endpoints/batches'
import * as broughtVersions from './endpoints/brought-versions'
import * as bulkWrites from './endpoints/bulk-writes'
import * as changes from './endpoints/changes'
import * as classify from './endpoints/classify'
import * as comparison from './endpoints/comparison'
import * as curve from './endpoints/curve'
import * as deploy from './endpoints/deploy'
import * as deployRequests from './endpoints/deploy-requests'
import * as deployments from './endpoints/deployments'
import * as disagreement from './endpoints/disagreement'
import * as documents from './endpoints/documents'
import * as erasures from './endpoints/erasures'
import * as example from './endpoints/example'
import * as explain from './endpoints/explain'
import * as exports from './endpoints/exports'
import * as features from './endpoints/features'
import * as feedback from './endpoints/feedback'
import * as fields from './endpoints/fields'
import * as health from './endpoints/health'
import * as heldOut from './endpoints/held-out'
import * as imports from './endpoints/imports'
import * as invitations from './endpoints/invitations'
import * as metrics from './endpoints/metrics'
import * as models from './endpoints/models'
import * as oidc from './endpoints/oidc'
import { openApiEndpoint } from './endpoints/openapi'
import * as promises from './endpoints/promises'
import * as proofs from './endpoints/proofs'
import * as queue from './endpoints/queue'
import * as randomChecks from './endpoints/random-checks'
import * as replays from './endpoints/replays'
import * as reproduction from './endpoints/reproduction'
import * as requestLimits from './endpoints/request-limits'
import * as requests from './endpoints/requests'
import * as restore from './endpoints/restore'
import * as runs from './endpoints/runs'
import * as samples from './endpoints/samples'
import * as secondFactor from './endpoints/second-factor'
import * as secondOpinions from './endpoints/second-opinions'
import * as session from './endpoints/session'
import * as sessions from './endpoints/sessions'
import * as setup from './endpoints/setup'
import * as status from './endpoints/status'
import * as surgery from './endpoints/surgery'
import * as suspicious from './endpoints/suspicious'
import * as tags from './endpoints/tags'
import * as takeaway from './endpoints/takeaway'
import * as tokenUsage from './endpoints/token-usage'
import * as tokens from './endpoints/tokens'
import * as train from './endpoints/train'
import * as tunings from './endpoints/tunings'
import * as usage from './endpoints/usage'
import * as users from './endpoints/users'
import * as versionNotes from './endpoints/version-notes'
import * as versions from './endpoints/versions'
import * as views from './endpoints/views'
import * as watch from './endpoints/watch'
import * as webhooks from './endpoints/webhooks'

/** The files of `endpoints/`; all that they export is an endpoint. */
const nouns: Record<string, Endpoint>[] = [
  absent,
  account,
  activity,
  arrivals,
  audit,
  backups,
  broughtVersions,
  batches,
  bulkWrites,
  changes,
  classify,
  comparison,
  curve,
  deploy,
  deployRequests,
  deployments,
  disagreement,
  documents,
  erasures,
  example,
  explain,
  exports,
  features,
  feedback,
  fields,
  health,
  heldOut,
  imports,
  invitations,
  metrics,
  models,
  oidc,
  promises,
  proofs,
  queue,
  randomChecks,
  replays,
  requestLimits,
  reproduction,
  requests,
  restore,
  runs,
  samples,
  secondFactor,
  secondOpinions,
  session,
  sessions,
  setup,
  status,
  surgery,
  suspicious,
  tags,
  takeaway,
  tokens,
  tokenUsage,
  train,
  tunings,
  usage,
  users,
  versionNotes,
  versions,
  views,
  watch,
  webhooks,
]

const described = nouns.flatMap((noun) => Object.values(noun)).sort(byAddress)

export const showOpenApi = openApiEndpoint(described)

/** Every address of the API: what is not here is answered with 404, what is not its method with 405. */
export const allEndpoints: Endpoint[] = [...described, showOpenApi]

/** Exports come in the order of their names, which tells a reader of the reference nothing. */
function byAddress(a: Endpoint, b: Endpoint): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return methods.indexOf(a.method) - methods.indexOf(b.method)
}
