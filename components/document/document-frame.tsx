import type { ReactNode } from 'react'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { DocumentSearch } from './document-search'

type DocumentFrameProps = { title: string; sub?: ReactNode; q?: string; children: ReactNode }

/** The head of every page of documents, with the search over all of them. */
export function DocumentFrame({ title, sub, q = '', children }: DocumentFrameProps) {
  return (
    <Page>
      <PageHeader title={title} sub={sub} actions={<DocumentSearch q={q} />} />
      {children}
    </Page>
  )
}
