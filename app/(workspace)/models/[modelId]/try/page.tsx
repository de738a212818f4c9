import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { TryPage } from '@/components/try/try-page'
import { sessionQuery } from '@/lib/queries/session'

export const metadata: Metadata = { title: 'Try it' }

export default async function TryItPage({ params }: PageProps<'/models/[modelId]/try'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[sessionQuery()]}>
      <TryPage modelId={modelId} />
    </Prefilled>
  )
}
