'use client'

import { useQuery } from '@tanstack/react-query'
import { PackageOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { exportsQuery, useStartBundle } from '@/lib/queries/exports'
import { ExportState } from './export-state'

/** Of files that are kept or under way so many are shown. */
const SHOWN = 5

type TakeModelProps = { modelId: string; children?: ReactNode }

/** The whole model as a file, and the files that were made of it. */
export function TakeModel({ modelId, children }: TakeModelProps) {
  const { data } = useQuery(exportsQuery(modelId))
  const start = useStartBundle(modelId)
  const shown = (data?.items ?? []).filter(
    ({ state, kept_until }) => kept_until !== null || state === 'queued' || state === 'running',
  )
  return (
    <Card>
      <CardHeader title="Take the whole model" />
      <div className="flex flex-col gap-3 px-4 pb-4">
        <p className="text-ink-2">
          One file with texts, tags, who tagged what when, settings, versions, deployments, promises
          and checks. Brought into another Langur, it answers the same to the last digit. Accounts,
          tokens and production requests stay here.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            icon={<PackageOpen />}
            isPending={start.isPending}
            pendingLabel="Asking…"
            onPress={() => start.mutate()}
          >
            Make the file
          </Button>
          {children}
        </div>
        {shown.slice(0, SHOWN).map((one) => (
          <ExportState key={one.id} modelId={modelId} one={one} />
        ))}
      </div>
    </Card>
  )
}
