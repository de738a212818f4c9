import type { Metadata } from 'next'
import { TryPage } from '@/components/try/try-page'

export const metadata: Metadata = { title: 'Try it' }

export default async function TryItPage({ params }: PageProps<'/models/[modelId]/try'>) {
  const { modelId } = await params
  return <TryPage modelId={modelId} />
}
