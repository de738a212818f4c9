import { Moment } from '@/components/ui/marks/time'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

/** What was removed last because it was old. */
export function SweptNote({ swept }: { swept: Model['langur']['swept'] }) {
  if (!swept) return null
  const { at, requests, texts, kept } = swept
  return (
    <p className="text-small text-ink-2">
      Removed last: {plural('production text', requests)} and {plural('untagged text', texts)},{' '}
      <Moment moment={at} />
      {kept > 0 && `; ${count(kept)} old enough stay`}
    </p>
  )
}
