'use client'

import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { useKeys } from '@/components/ui/keys/use-keys'
import { modelPage } from '@/lib/contracts/addresses'
import type { Disagreement } from '@/lib/contracts/disagreement'
import { count } from '@/lib/format/count'

type DisagreementEndProps = {
  modelId: string
  disagreement: Disagreement
  /** Brings the last text back. */
  onUndo: (() => void) | undefined
}

/** All disagreements are tagged: the verdict can be read. */
export function DisagreementEnd({ modelId, disagreement, onUndo }: DisagreementEndProps) {
  useKeys({ z: onUndo })
  const { disagreeing, pool } = disagreement
  return (
    <EmptyState
      art={<PathArt reached="in-production" />}
      title={
        disagreeing === 1
          ? 'The text on which they disagree is tagged'
          : `All ${count(disagreeing)} on which they disagree are tagged`
      }
      actions={
        <>
          <LinkButton variant="primary" href={modelPage(modelId, 'settings/deploy')}>
            See the verdict
          </LinkButton>
          {onUndo && (
            <Button icon={<Undo2 />} shortcut="Z" onPress={onUndo}>
              Undo
            </Button>
          )}
          <LinkButton href={modelPage(modelId, 'tag')}>Tag other texts</LinkButton>
        </>
      }
    >
      They settle {count(pool)} untagged texts: on the others both versions say the same. Training
      again makes a new version, which is compared from the start.
    </EmptyState>
  )
}
