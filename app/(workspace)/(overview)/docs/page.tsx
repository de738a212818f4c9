import type { Metadata } from 'next'
import { DocumentsPage } from '@/components/document/documents-page'
import { readDocumentList } from './read-document'

export const metadata: Metadata = { title: 'Documents' }

export default async function DocumentsAddress({ searchParams }: PageProps<'/docs'>) {
  const { q } = await searchParams
  const words = typeof q === 'string' ? q : ''
  return <DocumentsPage q={words} {...(await readDocumentList(words))} />
}
