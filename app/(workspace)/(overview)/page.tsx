import type { Metadata } from 'next'
import { ModelsPage } from '@/components/model/models-page'

export const metadata: Metadata = { title: 'Models' }

export default function HomePage() {
  return <ModelsPage />
}
