import type { DocumentHead, DocumentPlace } from '@/lib/contracts/document'
import { DocumentFrame } from './document-frame'
import { DocumentList } from './document-list'
import { FoundPlaces } from './found-places'

type DocumentsPageProps = {
  q: string
  items: readonly DocumentHead[]
  found: readonly DocumentPlace[]
}

/** All documents, or the places at which a search found its words. */
export function DocumentsPage({ q, items, found }: DocumentsPageProps) {
  return (
    <DocumentFrame
      title="Documents"
      sub="What Langur does, how to do it, and why it is so. All of it is on this server."
      q={q}
    >
      {q.trim() === '' ? (
        <DocumentList documents={items} look="overview" />
      ) : (
        <FoundPlaces q={q} found={found} />
      )}
    </DocumentFrame>
  )
}
