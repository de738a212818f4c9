'use client'

import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { CONTROL, CONTROL_HEIGHT, fieldStyle } from '@/components/ui/controls/field-style'
import { cx } from '@/components/ui/layout/cx'

type EntranceFieldProps = {
  label: string
  name: string
  type: 'email' | 'password' | 'text'
  inputMode?: 'numeric' | 'text'
  autoComplete: string
  autoFocus?: boolean
  /** What is wrong with it. */
  error: string | undefined
}

/** A field of the page that everybody meets first: native, so that little has to come before one can write. */
export function EntranceField({ label, name, type, error, ...rest }: EntranceFieldProps) {
  const [isShown, setShown] = useState(false)
  const isPassword = type === 'password'
  const errorId = `${name}-error`
  return (
    <div className={fieldStyle(undefined)}>
      <label htmlFor={name} className="text-ui-m">
        {label}
      </label>
      <span className="relative block">
        <input
          {...rest}
          id={name}
          name={name}
          type={isShown ? 'text' : type}
          required
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : errorId}
          className={cx(CONTROL, 'w-full', CONTROL_HEIGHT.lg, isPassword && 'pr-18')}
        />
        {isPassword && (
          <span className="absolute inset-y-0 right-1 flex items-center">
            <button
              type="button"
              aria-label={isShown ? 'Hide password' : 'Show password'}
              onClick={() => setShown(!isShown)}
              className={buttonStyle({ variant: 'ghost', size: 'sm' })}
            >
              {isShown ? 'Hide' : 'Show'}
            </button>
          </span>
        )}
      </span>
      {error !== undefined && (
        <span id={errorId} className="flex items-start gap-1.5 text-small text-down">
          <CircleAlert className="mt-px size-3.5" />
          <span>{error}</span>
        </span>
      )}
    </div>
  )
}
