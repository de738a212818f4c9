import type { Metadata } from 'next'
import { NoDocument } from '@/components/document/no-document'

export const metadata: Metadata = { title: 'Not found' }

export default function DocumentNotFound() {
  return <NoDocument />
}
