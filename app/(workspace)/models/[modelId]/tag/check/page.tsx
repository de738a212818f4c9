import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { CheckPage } from '@/components/tagging/check/check-page'
import { randomChecksQuery } from '@/lib/queries/random-checks'
import { sessionQuery } from '@/lib/queries/session'

export const metadata: Metadata = { title: 'Check random texts' }

export default async function RandomCheckPage({
  params,
}: PageProps<'/models/[modelId]/tag/check'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[sessionQuery(), randomChecksQuery(modelId)]}>
      <CheckPage modelId={modelId} />
    </Prefilled>
  )
}
