'use client'

import { useSearchParams } from 'next/navigation'

/** The import that the address names, so that a reload or a link goes on with it. */
export function useImportId(): number | null {
  const id = Number(useSearchParams().get('import'))
  return Number.isInteger(id) && id > 0 ? id : null
}
