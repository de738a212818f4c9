import type { Metadata } from 'next'
import { readDocument, readDocumentList } from '@/app/(workspace)/(overview)/docs/read-document'
import { DocumentPage } from '@/components/document/document-page'

type Address = PageProps<'/docs/[document]'>

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { title } = await readDocument((await params).document)
  return { title }
}

export default async function DocumentAddress({ params }: Address) {
  const { document } = await params
  const [opened, { items }] = await Promise.all([readDocument(document), readDocumentList()])
  return <DocumentPage document={opened} all={items} />
}
