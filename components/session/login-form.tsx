'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { api } from '@/lib/queries/api'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { goTo } from '@/lib/queries/base-path'
import { EntranceCard } from './entrance-card'
import { EntranceField } from './entrance-field'

type LoginFormProps = {
  /** The page of ours to open afterwards. */
  next: string
}

/** It asks the API by itself: the page needs no store of queries. */
export function LoginForm({ next }: LoginFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [failure, setFailure] = useState<unknown>()
  const [isPending, setPending] = useState(false)
  const problem = formError(failure)
  // Which of the two is wrong is never told; below the password is where one looks.
  const errors = fieldErrors(failure) ?? (problem ? { password: problem } : {})

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function logIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const values = new FormData(event.currentTarget)
    const login = { email: String(values.get('email')), password: String(values.get('password')) }
    setPending(true)
    try {
      await api('POST session/', {}, { body: login })
      goTo(next)
    } catch (error) {
      setFailure(error)
      setPending(false)
    }
  }

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
        onSubmit={logIn}
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
        <button
          type="submit"
          aria-disabled={isPending}
          className={`${buttonStyle({ variant: 'primary', size: 'lg', isWide: true, isInert: isPending })} mt-1.5`}
        >
          {isPending ? 'Logging in…' : 'Log in'}
        </button>
      </form>
    </EntranceCard>
  )
}
