'use client'

import { Button } from '@/components/ui/controls/button'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { BulkWriting } from '@/lib/contracts/bulk-write'
import { untilWritten } from '@/lib/facts/writing-words'
import { useTrain } from './use-train'
import { useTrainKey } from './use-train-key'

type TrainButtonProps = {
  modelId: string
  /** The number the next version gets. */
  number: number
  /** Why training cannot start, in words. */
  notTrainable: string | null
  /** A training now would end a comparison that somebody tags for. */
  endsProof: boolean
  /** What a training waits for. */
  writing: BulkWriting | null
  saveFirst: () => Promise<boolean>
}

export function TrainButton({
  modelId,
  number,
  notTrainable,
  endsProof,
  writing,
  saveFirst,
}: TrainButtonProps) {
  const { train, isStarting } = useTrain({ modelId, saveFirst })
  const start = () => void train()
  useTrainKey(notTrainable === null && !isStarting ? start : undefined)

  return (
    <>
      {notTrainable !== null && <p className="text-small text-ink-2">{notTrainable}</p>}
      {writing && <p className="text-small text-ink-2">Training waits {untilWritten(writing)}.</p>}
      {endsProof && (
        <p className="text-small text-ink-2">
          Texts on which sandbox and production disagree are being tagged. Training now makes a new
          version, which is compared from the start.
        </p>
      )}
      <Button
        variant="primary"
        size="lg"
        isWide
        icon={
          <VersionMark
            version="sandbox"
            tone={notTrainable === null && !isStarting ? 'on-button' : 'empty'}
          />
        }
        shortcut="⇧↵"
        isPending={isStarting}
        pendingLabel="Starting…"
        disabledReason={notTrainable ?? undefined}
        onPress={start}
      >
        Train sandbox v{number}
      </Button>
    </>
  )
}
