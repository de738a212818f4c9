import { LinkButton } from '@/components/ui/controls/link-button'
import { TextLink } from '@/components/ui/controls/text-link'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { documentPage, PAGES } from '@/lib/contracts/addresses'
import type { DocumentPlace } from '@/lib/contracts/document'
import { plural } from '@/lib/format/plural'

type FoundPlacesProps = { q: string; found: readonly DocumentPlace[] }

/** Where the words of a search stand, the best place first. */
export function FoundPlaces({ q, found }: FoundPlacesProps) {
  if (found.length === 0) {
    return (
      <EmptyState
        title="No document has these words"
        actions={<LinkButton href={PAGES.documents}>All documents</LinkButton>}
      >
        Nothing has all of “{q}”. Try fewer words, or the beginning of one.
      </EmptyState>
    )
  }
  return (
    <section aria-label="Found places" className="max-w-180">
      <p className="mb-4 text-ink-2">
        {plural('place', found.length)} with “{q}”.{' '}
        <TextLink href={PAGES.documents}>All documents</TextLink>
      </p>
      <ol className="flex flex-col gap-4">
        {found.map(({ name, title, heading, anchor, excerpt }) => (
          <li key={`${name}#${anchor}`}>
            <TextLink href={documentPage(name, anchor)} className="text-head">
              {anchor === '' ? title : `${title}: ${heading}`}
            </TextLink>
            <p className="text-ink-2 wrap-anywhere">{excerpt}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
