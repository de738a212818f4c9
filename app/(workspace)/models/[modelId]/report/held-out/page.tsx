import type { Metadata } from 'next'
import { ImportPage } from '@/app/(workspace)/models/[modelId]/import-page'
import { Prefilled } from '@/app/prefilled'
import { heldOutQuery } from '@/lib/queries/held-out'
import { importQuery } from '@/lib/queries/imports'

export const metadata: Metadata = { title: 'Held-out file' }

type HeldOutPageProps = PageProps<'/models/[modelId]/report/held-out'>

export default async function HeldOutPage({ params, searchParams }: HeldOutPageProps) {
  const { modelId } = await params
  const { import: importId } = await searchParams
  const own = importId === undefined ? [] : [importQuery(modelId, Number(importId))]
  return (
    <Prefilled queries={[heldOutQuery(modelId), ...own]}>
      <ImportPage modelId={modelId} purpose="held_out" />
    </Prefilled>
  )
}
