import type { ModelRole, Role } from '@/lib/contracts/actor'

type Words<Id> = readonly { id: Id; label: string; hint: string }[]

export const ROLES: Words<Role> = [
  { id: 'owner', label: 'Owner', hint: 'Everything, also backups, limits and other owners' },
  { id: 'admin', label: 'Admin', hint: 'All models, people and the audit' },
  { id: 'deployer', label: 'Deployer', hint: 'What editors may; deploys and rolls back' },
  { id: 'editor', label: 'Editor', hint: 'Texts, tags, settings and trainings' },
  { id: 'tagger', label: 'Tagger', hint: 'The page Tag alone' },
  { id: 'viewer', label: 'Viewer', hint: 'Reads everything, changes nothing' },
  { id: 'none', label: 'No role', hint: 'Only the models on which another role is given' },
]

/** Those that somebody can have on one model. */
export const MODEL_ROLES: Words<ModelRole> = [
  { id: 'deployer', label: 'Deployer', hint: '' },
  { id: 'editor', label: 'Editor', hint: '' },
  { id: 'tagger', label: 'Tagger', hint: '' },
  { id: 'viewer', label: 'Viewer', hint: '' },
  { id: 'none', label: 'No role', hint: '' },
]

export function roleName(role: Role): string {
  return ROLES.find(({ id }) => id === role)?.label ?? role
}
