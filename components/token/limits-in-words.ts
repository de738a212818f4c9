import type { RequestLimits } from '@/lib/contracts/request-limits'
import { count } from '@/lib/format/count'

const inWords = (limit: number | null) => (limit === null ? 'no limit' : count(limit))

export function limitsInWords(limits: RequestLimits): { name: string; value: string }[] {
  return [
    { name: 'Requests a minute', value: inWords(limits.requests_per_minute) },
    { name: 'Texts a month', value: inWords(limits.texts_per_month) },
    { name: 'Requests at once', value: inWords(limits.requests_at_once) },
  ]
}

/** “60 requests a minute, 4 at once”; empty without any. */
export function limitsInShort(limits: RequestLimits): string {
  const { requests_per_minute, requests_at_once } = limits
  const parts = [
    ...(requests_per_minute === null ? [] : [`${count(requests_per_minute)} requests a minute`]),
    ...(requests_at_once === null ? [] : [`${count(requests_at_once)} at once`]),
  ]
  return parts.join(', ')
}
