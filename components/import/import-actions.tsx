'use client'

import { Button } from '@/components/ui/controls/button'
import type { Import } from '@/lib/contracts/import'
import { plural } from '@/lib/format/plural'
import { useCancelImport, useIsEditing, useStartImport } from '@/lib/queries/imports'
import { ImportProgress } from './import-progress'
import { stageOf } from './import-stage'

export const STILL_READ = 'The file is still being read.'

type ImportActionsProps = { modelId: string; one: Import }

/** What stands on the bar at the bottom while columns are mapped and while texts come in. */
export function ImportActions({ modelId, one }: ImportActionsProps) {
  const start = useStartImport(modelId, one.id)
  const isEditing = useIsEditing(modelId, one.id)
  const discard = useCancelImport(modelId)
  if (stageOf(one) === 'running') return <ImportProgress modelId={modelId} one={one} />
  return (
    <>
      <Button size="lg" isPending={discard.isPending} onPress={() => discard.mutate(one.id)}>
        Replace file
      </Button>
      <Button
        size="lg"
        variant="primary"
        isPending={start.isPending}
        pendingLabel="Starting…"
        disabledReason={isEditing ? STILL_READ : whyNot(one)}
        onPress={() => start.mutate()}
        className="ml-auto"
      >
        {one.found ? `Import ${plural('text', one.found.texts - one.found.duplicates)}` : 'Import'}
      </Button>
    </>
  )
}

function whyNot({ state, found, error }: Import): string | undefined {
  if (state === 'counting') return STILL_READ
  if (!found) return error ?? 'The file could not be read with these columns.'
  return found.texts === 0 ? 'No row of this column holds a text.' : undefined
}
