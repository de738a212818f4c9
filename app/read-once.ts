import { headers } from 'next/headers'
import { cache } from 'react'
import { prefillFor } from '@/lib/http/prefill'

const reader = cache(async () => prefillFor(await headers()))

/** A GET of the API for the page that is being made; asked once, however many parts of the page want its answer. */
export const readOnce = cache(async (path: string) => (await reader())(path))
