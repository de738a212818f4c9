import { headers } from 'next/headers'
import { cache } from 'react'
import { prefill } from '@/lib/http/prefill'

/** A GET of the API for the page that is being made; asked once, however many parts of the page want its answer. */
export const readOnce = cache(async (path: string) => prefill(path, await headers()))
