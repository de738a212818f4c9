import type { Role } from '@/lib/contracts/actor'

export const ROLES: readonly { id: Role; label: string; hint: string }[] = [
  { id: 'owner', label: 'Owner', hint: 'Everything, also adding and deleting accounts' },
  { id: 'editor', label: 'Editor', hint: 'Texts, tags, training and deploying' },
  { id: 'viewer', label: 'Viewer', hint: 'Reads everything, changes nothing' },
]

export function roleName(role: Role): string {
  return ROLES.find(({ id }) => id === role)?.label ?? role
}
