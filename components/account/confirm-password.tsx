'use client'

import { useEffect, useState } from 'react'
import { late } from '@/components/ui/late/late'
import { answerBy } from '@/lib/queries/ask-password'

// Around all pages, and needed on few: its code is read when the server asks.
const ConfirmPasswordDialog = late(() =>
  import('./confirm-password-dialog').then((file) => file.ConfirmPasswordDialog),
)

type Asked = { answer: (isGiven: boolean) => void }

/** Asks for the password when the server does, and lets what was under way go on. Once, around all pages. */
export function ConfirmPassword() {
  const [asked, setAsked] = useState<Asked | null>(null)

  useEffect(() => answerBy(() => new Promise<boolean>((answer) => setAsked({ answer }))), [])

  function finish(isGiven: boolean) {
    asked?.answer(isGiven)
    setAsked(null)
  }

  return asked && <ConfirmPasswordDialog onFinish={finish} />
}
