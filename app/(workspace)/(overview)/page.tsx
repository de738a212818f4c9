import type { Metadata } from 'next'
import { BringModel } from '@/components/arrival/bring-model'
import { ModelsPage } from '@/components/model/models-page'

export const metadata: Metadata = { title: 'Models' }

export default function HomePage() {
  return <ModelsPage actions={<BringModel />} />
}
