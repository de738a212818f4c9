import type { Answers, Bodies } from '@/lib/contracts/api'
import { TRY_HEADER } from '@/lib/contracts/limits'
import { apiUrl, refuse, request } from './api'
import { fill } from './key'

const path = 'classifiers/{modelId}/classify/'
type Classify = `POST ${typeof path}`

export type Classification = {
  answers: Answers[Classify]
  /** The number of the version that answered. */
  version: number | null
  /** From asking to the last byte, as this browser sees it. */
  durationMs: number
  headers: { name: string; value: string }[]
}

/** What callers of the API like to read; the rest of the headers is transport. */
const SHOWN_HEADERS = [
  'X-Langur-Version',
  'X-Query-Limit-Remaining',
  'X-Query-Limit-Request-Queries',
]

/** Asks the public route that programs use, with its headers. */
export async function classify(modelId: string, body: Bodies[Classify]): Promise<Classification> {
  const started = performance.now()
  const response = await request(apiUrl(fill(path, { modelId })), {
    method: 'POST',
    body: JSON.stringify(body),
    // What a page tries is nothing that production was asked.
    headers: { 'Content-Type': 'application/json', [TRY_HEADER]: '1' },
  })
  const text = await response.text()
  const durationMs = performance.now() - started
  if (!response.ok) throw refuse(response.status, text, path)
  const version = response.headers.get('X-Langur-Version')
  return {
    answers: JSON.parse(text),
    version: version === null ? null : Number(version),
    durationMs,
    headers: SHOWN_HEADERS.flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [{ name, value }]
    }),
  }
}
