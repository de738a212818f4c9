'use client'

import { Select } from '@/components/ui/controls/select'
import { toast } from '@/components/ui/feedback/toast'
import type { User } from '@/lib/contracts/account'
import type { Role } from '@/lib/contracts/actor'
import { useChangeRole } from '@/lib/queries/users'
import { ROLES, roleName } from './role-words'

const OPTIONS = ROLES.map(({ id, label }) => ({ id, label }))

/** What somebody may do, to be changed at once. */
export function RoleSelect({ person }: { person: User }) {
  const { mutate, isPending, variables } = useChangeRole()

  function change(role: Role) {
    if (role === person.role) return
    mutate(
      { userId: person.id, role },
      { onSuccess: () => toast({ title: `${person.name}: ${roleName(role)} from now on.` }) },
    )
  }

  return (
    <Select
      label={`Role of ${person.name}`}
      isLabelHidden
      options={OPTIONS}
      value={isPending && variables ? variables.role : person.role}
      isDisabled={isPending}
      onChange={change}
    />
  )
}
