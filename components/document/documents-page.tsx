import { TextLink } from '@/components/ui/controls/text-link'
import { PAGES } from '@/lib/contracts/addresses'
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
        <>
          <DocumentList documents={items} look="overview" />
          <p className="mt-8 border-t border-line pt-4 text-ink-2">
            Every call of the API, with its fields and a way to try it:{' '}
            <TextLink href={PAGES.reference}>API reference</TextLink>
          </p>
        </>
      ) : (
        <FoundPlaces q={q} found={found} />
      )}
    </DocumentFrame>
  )
}
