'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { ChoiceCards } from '@/components/ui/controls/choice-cards'
import { CopyField } from '@/components/ui/controls/copy-field'
import { Select } from '@/components/ui/controls/select'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Moment } from '@/components/ui/marks/time'
import type { Role } from '@/lib/contracts/actor'
import { PAGES, withParameters } from '@/lib/contracts/addresses'
import { plural } from '@/lib/format/plural'
import { BASE_PATH } from '@/lib/queries/base-path'
import { useInvite } from '@/lib/queries/invitations'
import { ROLES } from './role-words'

const DAYS = [1, 7, 30].map((days) => ({ id: String(days), label: plural('day', days) }))

type InviteDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** First for whom, then, this once, the link. */
export function InviteDialog({ isOpen, onOpenChange }: InviteDialogProps) {
  const [role, setRole] = useState<Role>('editor')
  const [days, setDays] = useState('7')
  const { mutate, data: made, isPending, reset } = useInvite()

  function change(next: boolean) {
    reset()
    onOpenChange(next)
  }

  return (
    <Dialog title="Invite by link" size="lg" isOpen={isOpen} onOpenChange={change}>
      {made ? (
        <div className="mt-2 flex flex-col gap-3.5">
          <p>
            Send this link yourself: it works for one person, until <Moment moment={made.expires} />
            , and is not shown again.
          </p>
          <CopyField
            text={location.origin + BASE_PATH + withParameters(PAGES.join, { code: made.code })}
            label="Copy link"
          />
          <Button slot="close" className="self-end">
            Close
          </Button>
        </div>
      ) : (
        <div className="mt-2 flex flex-col gap-3.5 text-ink">
          <p className="text-ink-2">Langur sends no mail. The link works for one person.</p>
          <ChoiceCards
            label="Role"
            layout="column"
            choices={ROLES}
            value={role}
            onChange={setRole}
          />
          <Select label="Works for" options={DAYS} value={days} onChange={setDays} />
          <div className="mt-1 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
            <Button slot="close">Cancel</Button>
            <Button
              variant="primary"
              isPending={isPending}
              pendingLabel="Making…"
              onPress={() => mutate({ role, days: Number(days) })}
            >
              Make link
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
