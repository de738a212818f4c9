import 'server-only'
import type { Database } from '@/db/connection/database'
import { newestChangeAfter } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Actor } from '@/lib/contracts/actor'
import type { Deployment, SandboxDeployed } from '@/lib/contracts/deployment'
import { plural } from '@/lib/format/plural'
import type { Patience } from '@/lib/services/ask-again'
import { requireAnyVersion } from '@/lib/services/versions/require-version'
import { caseFor, isLiveAlready } from './case-for'
import { checkDeploy } from './check-deploy'
import type { Known } from './check-policy'
import { leftOut } from './left-out'
import { makeProduction } from './make-production'
import { nothingDeployed } from './nothing-deployed'
import { productionOf } from './production'
import { wantedVersion } from './wanted-version'

export type DeployInput = {
  version?: number | undefined
  note?: string | undefined
  reason?: string | undefined
}

/**
 * Makes a version production, by one row: the sandbox version, for which a training is waited that makes it, or one by
 * its number. Going back to a version older than
 * the one that is live is a roll back, which needs no proof. What is known of it by now is kept with it; the rest is
 * gathered later, so that no deploy waits.
 */
export async function deploy(
  db: Database,
  unseen: AskUnseen,
  actor: Actor,
  model: ModelRow,
  { version: number, note = '', reason = '' }: DeployInput,
  patience: Patience = {},
): Promise<Deployment> {
  const version =
    number === undefined
      ? await wantedVersion(db, actor, model, patience)
      : await requireAnyVersion(db, model, number)
  const found = await caseFor(db, unseen, model, version)
  if (!found) throw isLiveAlready(version)
  const isNew = await db.write(async (tx) => {
    await checkDeploy(tx, actor, model, { ...found, version, reason, isAsked: false })
    return makeProduction(tx, actor, version, { note, reason, proof: found.proof })
  })
  const production = await productionOf(db, model.id)
  if (isNew !== null && production) return production
  throw isLiveAlready(version)
}

/**
 * What MonkeyLearn's clients call after every training: deploying what is live already changes nothing, but is refused
 * when the caller has changed something since. They know no reasons, so only a model that requires proof refuses them.
 */
export async function deploySandbox(
  db: Database,
  unseen: AskUnseen,
  actor: Actor,
  model: ModelRow,
  patience: Patience = {},
): Promise<SandboxDeployed> {
  const version = await wantedVersion(db, actor, model, patience)
  const left_out = await leftOut(db, version)
  const found = await caseFor(db, unseen, model, version)
  if (found) {
    const { proof, known } = found
    const reason = known ? reasonOfProgram(known) : ''
    await db.write(async (tx) => {
      await checkDeploy(tx, actor, model, { ...found, version, reason, isAsked: false })
      await makeProduction(tx, actor, version, { note: left_out ?? '', reason, proof })
    })
  } else if (await newestChangeAfter(db.read, model.id, version.revision, actor)) {
    throw nothingDeployed(`it is in production already. ${left_out} Train first.`)
  }
  return { version: version.number, left_out }
}

/** What stands as reason where a program could not give one. */
function reasonOfProgram({ proof, promises: { broken } }: Known): string {
  const doubts = [
    ...(proof?.verdict === 'better' ? [] : ['without proof']),
    ...(broken > 0 ? [`with ${plural('broken promise', broken)}`] : []),
  ]
  return doubts.length === 0 ? '' : `Deployed through the API ${doubts.join(' and ')}`
}
