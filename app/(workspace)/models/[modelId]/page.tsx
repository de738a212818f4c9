import { redirect } from 'next/navigation'
import { modelPage } from '@/lib/contracts/addresses'

export default async function ModelAddress({ params }: PageProps<'/models/[modelId]'>) {
  const { modelId } = await params
  redirect(modelPage(modelId, 'data'))
}
