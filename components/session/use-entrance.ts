'use client'

import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { fieldErrors, formError } from '@/lib/queries/api-error'

type Entrance = {
  form: RefObject<HTMLFormElement | null>
  isPending: boolean
  /** What is wrong, by the name of a field. */
  errors: Record<string, string>
  submit: (event: FormEvent<HTMLFormElement>) => void
}

/**
 * A form that asks the API by itself: its page needs no store of queries. What belongs to no field is said below
 * `lastField`, where one looks.
 */
export function useEntrance(
  lastField: string,
  send: (values: FormData) => Promise<void>,
): Entrance {
  const form = useRef<HTMLFormElement>(null)
  const [failure, setFailure] = useState<unknown>()
  const [isPending, setPending] = useState(false)
  const problem = formError(failure)

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    setPending(true)
    try {
      await send(new FormData(event.currentTarget))
    } catch (error) {
      setFailure(error)
      setPending(false)
    }
  }

  const errors = fieldErrors(failure) ?? (problem ? { [lastField]: problem } : {})
  return { form, isPending, errors, submit }
}
