import { redirect } from 'next/navigation'
import { modelPage } from '@/lib/contracts/addresses'

export default async function Settings({ params }: PageProps<'/models/[modelId]/settings'>) {
  const { modelId } = await params
  redirect(modelPage(modelId, 'settings/general'))
}
