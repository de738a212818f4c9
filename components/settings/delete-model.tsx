'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { TextField } from '@/components/ui/controls/text-field'
import { type Consequence, Consequences } from '@/components/ui/feedback/consequences'
import { toast } from '@/components/ui/feedback/toast'
import { Card } from '@/components/ui/layout/card'
import { PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { useDeleteModel } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'

type DeleteModelProps = { model: Model; consequences: readonly Consequence[] }

/** Undo cannot bring it back, so the name is typed first. */
export function DeleteModel({ model, consequences }: DeleteModelProps) {
  const [typed, setTyped] = useState('')
  const remove = useDeleteModel()
  const router = useRouter()
  const mayDelete = useMayDo('admin')
  const isComplete = typed.trim() === model.name

  function deleteModel() {
    if (!isComplete || remove.isPending) return
    remove.mutate(model.id, {
      onSuccess: () => {
        router.push(PAGES.models)
        toast({ title: `Deleted ${model.name}` })
      },
    })
  }

  return (
    <Card tone="down" label="Delete this model" className="max-w-200 px-5 py-4">
      <h2 className="text-head">Delete this model</h2>
      <p className="mt-0.5 text-ink-2">
        {model.name} and all that belongs to it, for everybody. Undo cannot bring it back.
      </p>
      <div className="grid grid-cols-danger items-start gap-8 max-md:grid-cols-1 max-md:gap-4">
        <Consequences consequences={consequences} />
        <form
          className="mt-4 flex flex-col gap-3 max-md:mt-0"
          onSubmit={(event) => {
            event.preventDefault()
            deleteModel()
          }}
        >
          <TextField
            label={
              <>
                Type <b>{model.name}</b> to confirm
              </>
            }
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            spellCheck="false"
            isDisabled={!mayDelete}
            hint={reasonOf(isComplete, mayDelete)}
          />
          <Button
            type="submit"
            variant="danger"
            icon={<Trash2 />}
            isWide
            disabledReason={reasonOf(isComplete, mayDelete)}
            isPending={remove.isPending}
            pendingLabel="Deleting…"
          >
            Delete model
          </Button>
        </form>
      </div>
    </Card>
  )
}

/** Why it cannot be deleted yet. */
function reasonOf(isComplete: boolean, mayDelete: boolean): string | undefined {
  if (!mayDelete) return 'Owners and admins delete models.'
  return isComplete ? undefined : 'Type the full name to enable the button.'
}
