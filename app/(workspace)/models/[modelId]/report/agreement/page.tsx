import type { Metadata } from 'next'
import { AgreementPage } from '@/components/agreement/agreement-page'

export const metadata: Metadata = { title: 'Second opinions' }

export default async function Agreement({
  params,
}: PageProps<'/models/[modelId]/report/agreement'>) {
  const { modelId } = await params
  return <AgreementPage modelId={modelId} />
}
