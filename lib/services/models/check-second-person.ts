import 'server-only'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { ModelEdit } from '@/lib/contracts/model'
import { mayDo } from '@/lib/contracts/rights'
import { AppError, invalidField } from '@/lib/errors'

/**
 * Refuses an edit after which two people would be needed without a proof, and one by which somebody who deploys would
 * rid themself of the second person.
 */
export function checkSecondPerson(
  actor: Actor,
  before: Pick<ModelRow, 'deployPolicy' | 'secondPerson'>,
  input: Pick<ModelEdit, 'deploy_policy' | 'second_person'>,
): void {
  const policy = input.deploy_policy ?? before.deployPolicy
  const isNeeded = input.second_person ?? before.secondPerson
  if (isNeeded && policy !== 'require') {
    const message = `second_person can only be true where deploy_policy is "require"; it would be "${policy}". Give second_person: false, too, to go on without a second person.`
    throw invalidField('second_person', message, isNeeded)
  }
  if (isNeeded !== before.secondPerson && !mayDo(actor.role, 'admin')) {
    const detail = `Only owners and admins say whether deploys need a second person; the account has the role "${actor.role}".`
    throw new AppError('FORBIDDEN', detail)
  }
}
