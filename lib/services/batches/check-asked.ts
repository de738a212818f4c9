import 'server-only'
import type { BatchAsked } from '@/lib/contracts/batch'
import { invalidField } from '@/lib/errors'

/** Which version is asked for, by what was said of it. Throws where the two do not go together. */
export function checkAsked(said: {
  answered_by?: BatchAsked['answered_by'] | undefined
  version?: number | null | undefined
}): BatchAsked {
  const { version = null } = said
  const answered_by = said.answered_by ?? (version === null ? 'production' : 'version')
  if (answered_by === 'version' && version === null) {
    const message = 'Give version, the number of the version that answers.'
    throw invalidField('version', message, null)
  }
  if (answered_by !== 'version' && version !== null) {
    const message = `Give either version or answered_by ${answered_by}, not both.`
    throw invalidField('version', message, version)
  }
  return { answered_by, version }
}
