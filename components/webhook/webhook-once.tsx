'use client'

import { Button } from '@/components/ui/controls/button'
import { CopyField } from '@/components/ui/controls/copy-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import type { WebhookCreated } from '@/lib/contracts/webhook'

type WebhookOnceProps = { created: WebhookCreated; onClose: () => void }

/** The only sight of a secret. It closes by its button alone. */
export function WebhookOnce({ created, onClose }: WebhookOnceProps) {
  return (
    <Dialog
      title="Copy the secret now"
      role="alertdialog"
      size="lg"
      isOpen
      isKeyboardDismissDisabled
    >
      <p className="mb-4">
        Your program checks by it that a message is from Langur. This is the only time it is shown.
      </p>
      <CopyField text={created.secret} label="Copy the secret" />
      <div className="mt-4 flex justify-end">
        <Button variant="primary" onPress={onClose}>
          I have stored it safely
        </Button>
      </div>
    </Dialog>
  )
}
