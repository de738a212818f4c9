import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { TaggingPage } from '@/components/tagging/tagging-page'
import { sessionQuery } from '@/lib/queries/session'

export const metadata: Metadata = { title: 'Tag' }

export default async function TagPage({ params }: PageProps<'/models/[modelId]/tag'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[sessionQuery()]}>
      <TaggingPage modelId={modelId} />
    </Prefilled>
  )
}
