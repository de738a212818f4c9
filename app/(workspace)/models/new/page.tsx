import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { importQuery } from '@/lib/queries/imports'
import { modelQuery } from '@/lib/queries/models'
import { NewModelWizard } from './new-model-wizard'

export const metadata: Metadata = { title: 'New model' }

export default async function NewModelPage({ searchParams }: PageProps<'/models/new'>) {
  const { model, import: importId } = await searchParams
  const known = typeof model === 'string' ? model : null
  const queries = known === null ? [] : [modelQuery(known), importQuery(known, Number(importId))]
  return (
    <Prefilled queries={queries}>
      <NewModelWizard />
    </Prefilled>
  )
}
