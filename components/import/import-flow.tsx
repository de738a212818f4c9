'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { QueryView } from '@/components/ui/feedback/query-view'
import type { ImportPurpose } from '@/lib/contracts/choices'
import type { Import } from '@/lib/contracts/import'
import { hasStatus } from '@/lib/queries/api-error'
import { importQuery } from '@/lib/queries/imports'
import { FileStep } from './file-step'
import { ImportActions } from './import-actions'
import { ImportResult } from './import-result'
import { headingOf, type ImportStage, isDiscarded, stageOf } from './import-stage'
import { MappingStep } from './mapping-step'

// Only one of the two places where files are chosen needs it.
const HeldOutActions = dynamic(() =>
  import('./held-out-actions').then((file) => file.HeldOutActions),
)

type ImportParts = {
  stage: ImportStage
  title: string
  sub: string
  body: ReactNode
  /** The way on; on a bar at the bottom. Absent where the body has its own buttons. */
  actions: ReactNode
}

type ImportFlowProps = {
  modelId: string
  /** The import that the address names; null: none was begun. */
  importId: number | null
  /** What a file that is chosen here is to become; by default texts of the data. */
  purpose?: ImportPurpose
  /** A new model, whose language is that of its first texts. */
  takesReading?: boolean
  /** Called with the import to go on with; null: with none. */
  onImport: (importId: number | null) => void
  /** Lays the parts out: the wizard and the page of a model do it differently. */
  children: (parts: ImportParts) => ReactNode
}

/** From a file to texts with tags. All state is on the server, so a reload goes on where one was. */
export function ImportFlow(props: ImportFlowProps) {
  const { modelId, importId, purpose = 'data', takesReading = false, onImport, children } = props
  const query = useQuery({ ...importQuery(modelId, importId ?? 0), enabled: importId !== null })
  const one = query.data ?? null
  const isGone = importId === null || hasStatus(query.error, 404)
  if (isGone || (one && isDiscarded(one))) {
    return children({
      ...headingOf(null, purpose),
      stage: 'file',
      body: (
        <FileStep
          modelId={modelId}
          purpose={purpose}
          takesReading={takesReading}
          onImport={onImport}
        />
      ),
      actions: null,
    })
  }
  return children({
    ...headingOf(one, purpose),
    stage: one ? stageOf(one) : 'columns',
    body: (
      <QueryView query={query} what="the import" className="flex flex-1 flex-col">
        {(loaded) => <ImportBody modelId={modelId} one={loaded} onImport={onImport} />}
      </QueryView>
    ),
    actions: one && stageOf(one) !== 'done' && <Actions modelId={modelId} one={one} />,
  })
}

function Actions(props: { modelId: string; one: Import }) {
  const isHeldOut = props.one.purpose === 'held_out'
  return isHeldOut ? <HeldOutActions {...props} /> : <ImportActions {...props} />
}

type ImportBodyProps = Pick<ImportFlowProps, 'modelId' | 'onImport'> & { one: Import }

function ImportBody({ modelId, one, onImport }: ImportBodyProps) {
  if (stageOf(one) === 'done') {
    return <ImportResult modelId={modelId} one={one} onAnother={() => onImport(null)} />
  }
  return <MappingStep modelId={modelId} one={one} />
}
