import 'server-only'
import type { Part } from '@/db/bundles/part'
import type { PartRow } from '@/db/bundles/read-part'
import type { Manifest } from './manifest'

/**
 * A whole model on its way, be it out of a file or of this database. Ids are those of where the model was made; `part` has
 * the columns that the rows have, in their order.
 */
export type BundleSource = {
  manifest: Manifest
  parts: AsyncIterable<{ part: Part; pages: AsyncIterable<PartRow[]> }>
}

/** How many rows there are, of all parts. */
export function rowsOf({ manifest }: Pick<BundleSource, 'manifest'>): number {
  return manifest.parts.reduce((sum, { rows }) => sum + rows, 0)
}
