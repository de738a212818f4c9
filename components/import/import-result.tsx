'use client'

import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import { Card, CardHeader } from '@/components/ui/layout/card'
import type { Import } from '@/lib/contracts/import'
import { useUndoChange } from '@/lib/queries/changes'
import { ImportCounts } from './import-counts'
import { LeftOutRows } from './left-out-rows'
import { NextAfterImport } from './next-after-import'

type ImportResultProps = { modelId: string; one: Import; onAnother: () => void }

/** What came in, what did not and why, and where to go from here. */
export function ImportResult({ modelId, one, onAnother }: ImportResultProps) {
  const undo = useUndoChange(modelId)
  const { revision } = one
  return (
    <div className="flex flex-col gap-4">
      <Card isClipped>
        <CardHeader
          title={one.file_name}
          actions={
            <>
              {revision !== null && !undo.isSuccess && (
                <Button
                  size="sm"
                  variant="ghost"
                  icon={<Undo2 />}
                  isPending={undo.isPending}
                  pendingLabel="Undoing…"
                  onPress={() =>
                    undo.mutate(revision, {
                      onSuccess: () =>
                        toast({ title: `The import of ${one.file_name} was undone.` }),
                    })
                  }
                >
                  Undo import
                </Button>
              )}
              <Button size="sm" onPress={onAnother}>
                Add another file
              </Button>
            </>
          }
        />
        <ImportCounts one={one} isUndone={undo.isSuccess} />
        {one.problem_count > 0 && <LeftOutRows modelId={modelId} one={one} />}
      </Card>
      <NextAfterImport modelId={modelId} />
    </div>
  )
}
