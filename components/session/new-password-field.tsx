'use client'

import { useState } from 'react'
import { PasswordField } from '@/components/ui/controls/password-field'
import { cx } from '@/components/ui/layout/cx'
import { range } from '@/components/ui/layout/range'
import { passwordStrength } from './password-strength'

const WORDS = ['Too short.', 'Weak.', 'Fair.', 'Strong.', 'Very strong.'] as const
const ADVICE = 'At least 8 characters, a short sentence is fine.'

/** A password to be chosen, with its strength in four steps. */
export function NewPasswordField({ name }: { name: string }) {
  const [password, setPassword] = useState('')
  const strength = passwordStrength(password)
  const word = password === '' ? '' : `${WORDS[strength]} `
  return (
    <div>
      <PasswordField
        label="Password"
        name={name}
        autoComplete="new-password"
        size="lg"
        isRequired
        value={password}
        onChange={setPassword}
        hint={`${word}${ADVICE}`}
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
