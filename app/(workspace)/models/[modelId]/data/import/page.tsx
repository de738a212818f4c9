import type { Metadata } from 'next'
import { ImportPage } from '@/app/(workspace)/models/[modelId]/import-page'
import { Prefilled } from '@/app/prefilled'
import { importQuery } from '@/lib/queries/imports'

export const metadata: Metadata = { title: 'Add texts' }

type AddTextsPageProps = PageProps<'/models/[modelId]/data/import'>

export default async function AddTextsPage({ params, searchParams }: AddTextsPageProps) {
  const { modelId } = await params
  const { import: importId } = await searchParams
  const queries = importId === undefined ? [] : [importQuery(modelId, Number(importId))]
  return (
    <Prefilled queries={queries}>
      <ImportPage modelId={modelId} purpose="data" />
    </Prefilled>
  )
}
