import type { ReactNode } from 'react'
import { TEXT_LINK, TextLink } from '@/components/ui/controls/text-link'
import { placeOfLink } from './place-of-link'

type MarkdownLinkProps = { href: string; names: readonly string[]; children: ReactNode }

/** A link of a document. What lies in the sources only, such as a decision, cannot be followed here and is named. */
export function MarkdownLink({ href, names, children }: MarkdownLinkProps) {
  const place = placeOfLink(href, names)
  if (place.kind === 'here') return <TextLink href={place.address}>{children}</TextLink>
  if (place.kind === 'elsewhere') {
    return (
      <a href={place.address} rel="noreferrer" className={TEXT_LINK}>
        {children}
      </a>
    )
  }
  return <span title={`In the sources of Langur: ${place.path}`}>{children}</span>
}
