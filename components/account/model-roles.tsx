'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/controls/button'
import { Select } from '@/components/ui/controls/select'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import type { User } from '@/lib/contracts/account'
import { formError } from '@/lib/queries/api-error'
import { modelsQuery } from '@/lib/queries/models'
import { useChangeModelRole } from '@/lib/queries/users'
import { MODEL_ROLES, roleName } from './role-words'

const AS_EVERYWHERE = 'as everywhere'

/** What somebody is on single models; each choice holds at once. */
export function ModelRoles({ person, onClose }: { person: User; onClose: () => void }) {
  const { data: models = [] } = useQuery(modelsQuery())
  const { mutate, error, isPending, variables } = useChangeModelRole(person.id)
  const problem = formError(error)
  const everywhere = {
    id: AS_EVERYWHERE,
    label: `As everywhere: ${roleName(person.role)}`,
  } as const
  const given = (model: string) =>
    person.model_roles.find((one) => one.model === model)?.role ?? AS_EVERYWHERE
  return (
    <Dialog
      title={`${person.name} on single models`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p className="mb-4">A role on one model counts there in place of the one everywhere.</p>
      <div className="flex max-h-100 flex-col gap-3 overflow-y-auto">
        {models.map(({ id, name }) => (
          <Select
            key={id}
            label={name}
            options={[everywhere, ...MODEL_ROLES]}
            value={
              isPending && variables.model === id ? (variables.role ?? AS_EVERYWHERE) : given(id)
            }
            isDisabled={isPending}
            onChange={(role) => mutate({ model: id, role: role === AS_EVERYWHERE ? null : role })}
            className="text-ink"
          />
        ))}
        {models.length === 0 && <p>There is no model yet.</p>}
      </div>
      {problem && <Note tone="down">{problem}</Note>}
      <div className="mt-4 flex justify-end">
        <Button slot="close">Done</Button>
      </div>
    </Dialog>
  )
}
