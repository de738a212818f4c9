import type { Metadata } from 'next'
import { TagsPage } from './tags-page'

export const metadata: Metadata = { title: 'Tags' }

export default async function Tags({ params }: PageProps<'/models/[modelId]/settings/tags'>) {
  const { modelId } = await params
  return <TagsPage modelId={modelId} />
}
