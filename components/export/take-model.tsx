'use client'

import { PackageOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { useStartBundle } from '@/lib/queries/exports'
import { KeptExports } from './kept-exports'

type TakeModelProps = { modelId: string; children?: ReactNode }

/** The whole model as a file, and the files that were made of it. */
export function TakeModel({ modelId, children }: TakeModelProps) {
  const start = useStartBundle(modelId)
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
        <KeptExports modelId={modelId} kind="bundle" label="Files of the whole model" />
      </div>
    </Card>
  )
}
