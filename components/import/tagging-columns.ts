import type { Import } from '@/lib/contracts/import'
import { tagColumns } from '@/lib/facts/mapped-columns'

/** The names of the columns from which texts get tags. */
export function taggingColumns({ guess, mapping }: Pick<Import, 'guess' | 'mapping'>): string[] {
  const columns = [...tagColumns(mapping), ...(mapping.flags ?? [])]
  return columns.map((column) => guess.columns[column]?.name ?? '')
}
