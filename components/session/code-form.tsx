'use client'

import { useState } from 'react'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { api } from '@/lib/queries/api'
import { goTo } from '@/lib/queries/base-path'
import { EntranceButton } from './entrance-button'
import { EntranceCard } from './entrance-card'
import { EntranceField } from './entrance-field'
import { useEntrance } from './use-entrance'

/** The second half of a login: a code of the app, or one of those for when it is lost. */
export function CodeForm({ next }: { next: string }) {
  const [isRecovery, setRecovery] = useState(false)
  const name = isRecovery ? 'recovery_code' : 'code'
  const { form, isPending, errors, submit } = useEntrance(name, async (values) => {
    const typed = String(values.get(name)).trim()
    const body = isRecovery ? { recovery_code: typed } : { code: typed.replaceAll(' ', '') }
    await api('POST session/second-factor/', {}, { body })
    goTo(next)
  })
  return (
    <EntranceCard
      title="Second factor"
      sub={
        isRecovery
          ? 'One of the codes that you stored when you set it up. Each opens once.'
          : 'The six digits that the app on your phone shows for Langur.'
      }
    >
      <form
        ref={form}
        aria-label="Second factor"
        method="post"
        noValidate
        onSubmit={submit}
        className="flex flex-col gap-3.5"
      >
        <EntranceField
          // Another field of another name begins empty and has the focus.
          key={name}
          label={isRecovery ? 'Recovery code' : 'Code'}
          name={name}
          type="text"
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoComplete={isRecovery ? 'off' : 'one-time-code'}
          autoFocus
          error={errors[name]}
        />
        <EntranceButton label="Log in" pendingLabel="Logging in…" isPending={isPending} />
      </form>
      <button
        type="button"
        onClick={() => setRecovery(!isRecovery)}
        className={`${buttonStyle({ variant: 'ghost', size: 'sm' })} mt-3`}
      >
        {isRecovery ? 'Use the app' : 'I lost my phone: use a recovery code'}
      </button>
    </EntranceCard>
  )
}
