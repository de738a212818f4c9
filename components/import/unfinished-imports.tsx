'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/controls/button'
import { Note } from '@/components/ui/feedback/note'
import { RelativeTime } from '@/components/ui/marks/time'
import type { ImportPurpose } from '@/lib/contracts/choices'
import { IMPORT_KEPT_DAYS } from '@/lib/contracts/limits'
import { importsQuery, useCancelImport } from '@/lib/queries/imports'
import { stageOf } from './import-stage'

type UnfinishedImportsProps = {
  modelId: string
  purpose: ImportPurpose
  onContinue: (importId: number) => void
}

const NOT_YET: Record<ImportPurpose, string> = {
  data: 'not imported yet',
  held_out: 'not the held-out file yet',
}

/** Files that were uploaded but never imported, and imports that run: nobody should have to start over. */
export function UnfinishedImports({ modelId, purpose, onContinue }: UnfinishedImportsProps) {
  const { data } = useQuery(importsQuery(modelId))
  const { mutate: discard, isPending, variables } = useCancelImport(modelId)
  const unfinished =
    data?.items.filter((one) => one.purpose === purpose && stageOf(one) !== 'done') ?? []
  return unfinished.map((one) => (
    <Note key={one.id} className="mb-4">
      <div className="-my-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 wrap-anywhere max-sm:basis-full">
          <b>{one.file_name}</b> was uploaded <RelativeTime moment={one.created} /> and is{' '}
          {stageOf(one) === 'running'
            ? 'being imported'
            : `${NOT_YET[purpose]}: it is kept for ${IMPORT_KEPT_DAYS} days`}
          .
        </span>
        <Button
          size="sm"
          variant="ghost"
          isPending={isPending && variables === one.id}
          pendingLabel="Discarding…"
          onPress={() => discard(one.id)}
        >
          Discard
        </Button>
        <Button size="sm" onPress={() => onContinue(one.id)}>
          Continue
        </Button>
      </div>
    </Note>
  ))
}
