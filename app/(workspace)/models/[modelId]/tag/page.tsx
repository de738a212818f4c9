import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { sessionQuery } from '@/lib/queries/session'
import { TaggingWithWords } from './tagging-with-words'

export const metadata: Metadata = { title: 'Tag' }

export default async function TagPage({ params }: PageProps<'/models/[modelId]/tag'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[sessionQuery()]}>
      <TaggingWithWords modelId={modelId} />
    </Prefilled>
  )
}
