'use client'

import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { saveText } from '@/components/ui/controls/save-text'

type RecoveryCodesProps = { codes: readonly string[]; onDone: () => void }

/** The only sight of these codes. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const [isStored, setStored] = useState(false)
  const [isCopied, setCopied] = useState(false)
  const text = `${codes.join('\n')}\n`
  return (
    <div className="flex flex-col gap-3.5">
      <p className="text-ink-2">
        Store these recovery codes: each opens once when the phone is lost. They are not shown
        again.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-lg border border-line bg-fill-1 px-3.5 py-3"
      >
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          icon={<Copy />}
          onPress={async () => {
            await navigator.clipboard.writeText(text)
            setCopied(true)
          }}
        >
          Copy codes
        </Button>
        <Button icon={<Download />} onPress={() => saveText('langur-recovery-codes.txt', text)}>
          Save as file
        </Button>
        <span role="status">{isCopied && 'Copied'}</span>
      </div>
      <Checkbox label="I have stored them" isSelected={isStored} onChange={setStored} />
      <Button
        variant="primary"
        disabledReason={isStored ? undefined : 'Tick the box first: they are not shown again.'}
        onPress={onDone}
        className="self-start max-sm:w-full"
      >
        Done
      </Button>
    </div>
  )
}
