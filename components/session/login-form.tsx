'use client'

import { type ReactNode, useState } from 'react'
import { api } from '@/lib/queries/api'
import { goTo } from '@/lib/queries/base-path'
import { CodeForm } from './code-form'
import { EntranceButton } from './entrance-button'
import { EntranceCard } from './entrance-card'
import { EntranceField } from './entrance-field'
import { useEntrance } from './use-entrance'

type LoginFormProps = {
  /** The page of ours to open afterwards. */
  next: string
  /** Another way to log in, below the form. */
  other?: ReactNode
}

export function LoginForm({ next, other }: LoginFormProps) {
  const [waitsForCode, setWaitsForCode] = useState(false)
  const { form, isPending, errors, submit } = useEntrance('password', async (values) => {
    const login = { email: String(values.get('email')), password: String(values.get('password')) }
    const { second_factor } = await api('POST session/', {}, { body: login })
    if (second_factor) setWaitsForCode(true)
    else goTo(next)
  })
  if (waitsForCode) return <CodeForm next={next} />
  return (
    <EntranceCard
      title="Log in to Langur"
      sub="Your models, texts and tags are where you left them."
    >
      <form
        ref={form}
        aria-label="Log in"
        // Sent before the page is ready, a password must not get into the address.
        method="post"
        noValidate
        onSubmit={submit}
        className="flex flex-col gap-3.5"
      >
        <EntranceField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          error={errors.email}
        />
        <EntranceField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          error={errors.password}
        />
        <EntranceButton label="Log in" pendingLabel="Logging in…" isPending={isPending} />
      </form>
      {other}
    </EntranceCard>
  )
}
