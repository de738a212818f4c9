import type { Metadata } from 'next'
import { SuspiciousWithWords } from './suspicious-with-words'

export const metadata: Metadata = { title: 'Suspicious tags' }

export default async function Suspicious({
  params,
}: PageProps<'/models/[modelId]/report/suspicious'>) {
  const { modelId } = await params
  return <SuspiciousWithWords modelId={modelId} />
}
