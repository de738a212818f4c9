'use client'

import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import { NAME_LENGTH } from '@/lib/contracts/limits'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { useCopyModel } from '@/lib/queries/arrivals'
import { ArrivalState } from './arrival-state'

type CopyModelProps = { model: { id: string; name: string } }

/** Another model with all of this one, to try things on that this one shall not see. */
export function CopyModel({ model }: CopyModelProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={<Copy />} onPress={() => setOpen(true)}>
        Duplicate
      </Button>
      <Dialog title="Duplicate this model" isOpen={isOpen} onOpenChange={setOpen}>
        <CopyForm model={model} />
      </Dialog>
    </>
  )
}

function CopyForm({ model }: CopyModelProps) {
  const copy = useCopyModel(model.id)
  const [name, setName] = useState(`${model.name} (copy)`.slice(0, NAME_LENGTH))
  if (copy.data) {
    return (
      <div className="mt-3">
        <ArrivalState arrivalId={copy.data.id} />
      </div>
    )
  }
  const problem = formError(copy.error)
  return (
    <Form
      label="Duplicate this model"
      errors={fieldErrors(copy.error)}
      onSubmit={() => copy.mutate(name)}
      className="mt-3 flex flex-col gap-3.5"
    >
      <TextField
        label="Name of the copy"
        name="name"
        autoFocus
        value={name}
        onChange={setName}
        hint="It has texts, history, versions and production of its own from then on."
        isRequired
      />
      {problem && (
        <div role="alert">
          <Note tone="down">{problem}</Note>
        </div>
      )}
      <div className="flex justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button slot="close">Cancel</Button>
        <Button type="submit" variant="primary" isPending={copy.isPending} pendingLabel="Asking…">
          Duplicate
        </Button>
      </div>
    </Form>
  )
}
