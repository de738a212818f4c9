import type { Metadata } from 'next'
import { GeneralPage } from './general-page'

export const metadata: Metadata = { title: 'General settings' }

export default async function General({ params }: PageProps<'/models/[modelId]/settings/general'>) {
  const { modelId } = await params
  return <GeneralPage modelId={modelId} />
}
