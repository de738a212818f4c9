'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { Note } from '@/components/ui/feedback/note'
import { toast } from '@/components/ui/feedback/toast'
import { modelPage } from '@/lib/contracts/addresses'
import type { Import } from '@/lib/contracts/import'
import { HELD_OUT_TEXTS } from '@/lib/contracts/limits'
import { untaggedRows } from '@/lib/facts/import-outcome'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { heldOutQuery, useTakeHeldOut } from '@/lib/queries/held-out'
import { useCancelImport, useIsEditing } from '@/lib/queries/imports'
import { STILL_READ } from './import-actions'
import { taggingColumns } from './tagging-columns'

/** The way from a file whose columns are mapped to the held-out file; one that is there already is replaced when asked. */
export function HeldOutActions({ modelId, one }: { modelId: string; one: Import }) {
  const router = useRouter()
  const { data } = useQuery(heldOutQuery(modelId))
  const discard = useCancelImport(modelId)
  const take = useTakeHeldOut(modelId, one.id)
  const isEditing = useIsEditing(modelId, one.id)
  const [isAsking, setAsking] = useState(false)
  const before = data?.file
  function use() {
    setAsking(false)
    take.mutate(undefined, {
      onSuccess: ({ file_name, texts }) => {
        toast({ title: `${file_name} is held out: ${plural('tagged text', texts)}` })
        router.push(modelPage(modelId, 'report'))
      },
    })
  }
  return (
    <>
      <Button size="lg" isPending={discard.isPending} onPress={() => discard.mutate(one.id)}>
        Choose another file
      </Button>
      {take.error && (
        <div role="alert" className="min-w-0 flex-1">
          <Note tone="down">{take.error.message}</Note>
        </div>
      )}
      <Button
        size="lg"
        variant="primary"
        isPending={take.isPending}
        pendingLabel="Reading…"
        disabledReason={isEditing ? STILL_READ : whyNot(one)}
        onPress={() => (before ? setAsking(true) : use())}
        className="ml-auto"
      >
        {before ? 'Replace the held-out file' : 'Hold this file out'}
      </Button>
      {before && (
        <ConfirmDialog
          isOpen={isAsking}
          onOpenChange={setAsking}
          title={`Replace ${before.file_name} by ${one.file_name}?`}
          consequences={[
            { key: 'texts', count: before.texts, text: 'texts are erased; this cannot be undone' },
          ]}
          keepLabel="Keep it"
          confirmLabel="Replace the file"
          onConfirm={use}
        >
          Every version is scored anew. Should the new file be refused, this one stays.
        </ConfirmDialog>
      )}
    </>
  )
}

/** Undefined: nothing is in the way. */
function whyNot(one: Import): string | undefined {
  const { state, found, error } = one
  if (state === 'counting') return STILL_READ
  if (taggingColumns(one).length === 0) return 'Say which column has the tags.'
  if (!found) return error ?? 'The file could not be read with these columns.'
  const tagged = found.texts - untaggedRows(found)
  if (tagged === 0) return 'No row has a tag.'
  // Repeated rows may be among the untagged ones, so only more than both together are surely too many.
  if (tagged - found.duplicates <= HELD_OUT_TEXTS) return undefined
  return `A held-out file may have ${count(HELD_OUT_TEXTS)} tagged texts, and this one has more. A random part of it measures as well.`
}
