'use client'

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { Form as AriaForm } from 'react-aria-components/Form'

/** What is wrong, by the `name` of the field. */
export type FormErrors = Readonly<Record<string, string>>

type FormProps = {
  label?: string
  errors?: FormErrors | undefined
  onSubmit: (values: FormData) => void
  className?: string
  children: ReactNode
}

/** A native form. Each new set of errors goes to its fields by name, and the focus to the first. */
export function Form({ label, errors, onSubmit, className, children }: FormProps) {
  const ref = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (errors === undefined) return
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onSubmit(new FormData(event.currentTarget))
  }

  return (
    <AriaForm
      ref={ref}
      // Sent before the page is ready, a password must not get into the address.
      method="post"
      {...(label !== undefined && { 'aria-label': label })}
      validationBehavior="aria"
      validationErrors={{ ...errors }}
      onSubmit={submit}
      className={className ?? 'flex flex-col gap-3.5'}
    >
      {children}
    </AriaForm>
  )
}
