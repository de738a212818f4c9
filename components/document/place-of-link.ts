import { documentPage } from '@/lib/contracts/addresses'

type Place =
  | { kind: 'here'; address: string }
  | { kind: 'elsewhere'; address: string }
  /** A file of the sources, from their root. */
  | { kind: 'sources'; path: string }

/** Where a link of a document leads, as it is written for those who read the files: `limits.md#of-a-request`. */
export function placeOfLink(href: string, names: readonly string[]): Place {
  if (/^https?:\/\//.test(href)) return { kind: 'elsewhere', address: href }
  if (href.startsWith('#')) return { kind: 'here', address: href }
  const [file = '', anchor = ''] = href.split('#')
  const name = file.replace(/^(\.\/|docs\/)?([\w-]+)\.md$/, '$2')
  if (names.includes(name)) return { kind: 'here', address: documentPage(name, anchor) }
  return { kind: 'sources', path: file.startsWith('../') ? file.slice(3) : `docs/${file}` }
}
