import type { Declaration } from '@/lib/contracts/declare'
import { BODY_BYTES, PUBLIC_BODY_BYTES } from '@/lib/contracts/limits'

/** The most bytes that the body of a request to this endpoint may have. */
export function bodyLimit({ bodyBytes, allow }: Pick<Declaration, 'bodyBytes' | 'allow'>): number {
  return bodyBytes ?? (allow === 'public' ? PUBLIC_BODY_BYTES : BODY_BYTES)
}
