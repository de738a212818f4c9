import type { Metadata } from 'next'
import { SuspiciousPage } from '@/components/suspicious/suspicious-page'

export const metadata: Metadata = { title: 'Suspicious tags' }

export default async function Suspicious({
  params,
}: PageProps<'/models/[modelId]/report/suspicious'>) {
  const { modelId } = await params
  return <SuspiciousPage modelId={modelId} />
}
