'use client'

import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { saveText } from '@/components/ui/controls/save-text'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Facts } from '@/components/ui/layout/facts'
import type { TokenCreated } from '@/lib/contracts/token'
import { rightsInShort } from './rights-in-words'

type TokenOnceProps = { created: TokenCreated; onClose: () => void }

/** The only sight of a token. It closes by its button alone, so that no stray key throws it away. */
export function TokenOnce({ created, onClose }: TokenOnceProps) {
  const [isCopied, setCopied] = useState(false)
  const [isStored, setStored] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText(created.token)
    setCopied(true)
  }

  return (
    <Dialog
      title={`Copy the token of ${created.name} now`}
      role="alertdialog"
      size="lg"
      isOpen
      isKeyboardDismissDisabled
    >
      <p>This is the only time it is shown. If it gets lost, make a new one and revoke this.</p>
      <code className="mt-4 block rounded-lg border border-line-control bg-fill-1 px-3 py-3 text-body text-ink wrap-anywhere">
        {created.token}
      </code>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button variant="primary" icon={<Copy />} onPress={copy} autoFocus>
          Copy token
        </Button>
        <Button
          icon={<Download />}
          onPress={() => saveText('.env', `LANGUR_TOKEN=${created.token}\n`)}
        >
          Save as .env file
        </Button>
        <span role="status" className="flex items-center gap-1.5 text-ink">
          {isCopied && (
            <>
              <Check className="size-3.5" />
              Copied
            </>
          )}
        </span>
      </div>
      <div className="-mx-4 mt-4">
        <Facts
          facts={[
            { name: 'Rights', value: `those of ${created.owner}${rightsInShort(created)}` },
            {
              name: 'Header',
              value: <code>Authorization: Token {created.token.slice(0, 4)}…</code>,
            },
          ]}
        />
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <Checkbox
          label="I have stored it safely"
          isSelected={isStored}
          onChange={setStored}
          className="text-ink"
        />
        <Button
          disabledReason={
            isStored ? undefined : 'Tick the box first: the token is not shown again.'
          }
          onPress={onClose}
        >
          Close
        </Button>
      </div>
    </Dialog>
  )
}
