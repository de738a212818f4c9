import Link from 'next/link'
import { cx } from '@/components/ui/layout/cx'
import { documentPage } from '@/lib/contracts/addresses'
import { documentSections } from '@/lib/contracts/choices'
import type { DocumentHead } from '@/lib/contracts/document'

type DocumentListProps = {
  documents: readonly DocumentHead[]
  /** `side` stands beside a document, `overview` is all there is. */
  look: 'side' | 'overview'
  /** The name of the one that is open. */
  current?: string
}

const LOOKS = {
  side: 'flex flex-col gap-5',
  overview: 'grid grid-cols-2 gap-x-8 gap-y-6 xl:grid-cols-4 max-sm:grid-cols-1',
} as const

/** All documents by their sections. */
export function DocumentList({ documents, look, current }: DocumentListProps) {
  const Heading = look === 'side' ? 'p' : 'h2'
  return (
    <nav aria-label="Documents" className={LOOKS[look]}>
      {documentSections.map((section) => (
        <div key={section}>
          <Heading className="mb-1.5 text-head">{section}</Heading>
          <ul className="flex flex-col gap-1">
            {documents
              .filter((one) => one.section === section)
              .map(({ name, title }) => (
                <li key={name}>
                  <Link
                    href={documentPage(name)}
                    aria-current={name === current ? 'page' : undefined}
                    className={cx(
                      'inline-block rounded-xs py-0.5 hover:underline max-sm:py-2',
                      name === current ? 'text-ui-m text-ink' : 'text-ink-2',
                    )}
                  >
                    {title}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
