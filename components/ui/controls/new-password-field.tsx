'use client'

import { useState } from 'react'
import { cx } from '@/components/ui/layout/cx'
import { range } from '@/components/ui/layout/range'
import type { ControlSize } from './field-style'
import { PasswordField } from './password-field'
import { passwordStrength } from './password-strength'

const WORDS = ['Too short.', 'Weak.', 'Fair.', 'Strong.', 'Very strong.'] as const
type NewPasswordFieldProps = {
  label: string
  /** How many characters it must have. */
  least: number
  /** Stands after that. */
  advice?: string
  size?: ControlSize
}

/** A password to be chosen, with its strength in four steps. */
export function NewPasswordField({
  label,
  least,
  advice = 'A short sentence is fine.',
  size = 'md',
}: NewPasswordFieldProps) {
  const [password, setPassword] = useState('')
  const strength = passwordStrength(password, least)
  const word = password === '' ? '' : `${WORDS[strength]} `
  return (
    <div>
      <PasswordField
        label={label}
        name="password"
        autoComplete="new-password"
        size={size}
        isRequired
        value={password}
        onChange={setPassword}
        hint={`${word}At least ${least} characters. ${advice}`}
      />
      <div aria-hidden="true" className="mt-2 flex gap-0.75">
        {range(4).map((step) => (
          <span
            key={step}
            className={cx('h-1 flex-1 rounded-full', step < strength ? 'bg-ink-2' : 'bg-fill-3')}
          />
        ))}
      </div>
    </div>
  )
}
