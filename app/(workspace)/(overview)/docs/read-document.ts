import { notFound } from 'next/navigation'
import type { z } from 'zod'
import { readOnce } from '@/app/read-once'
import { withParameters } from '@/lib/contracts/addresses'
import type { Answers } from '@/lib/contracts/api'
import type { listDocuments } from '@/lib/contracts/document'

/** All documents, with the parts in which the words stand. Words that are too long for a search find nothing. */
export async function readDocumentList(words = ''): Promise<z.output<typeof listDocuments.answer>> {
  const parameters = words === '' ? {} : { q: words }
  const { status, value } = await readOnce(withParameters('documents/', parameters))
  if (status === 200) return value as Answers['GET documents/']
  if (words === '') throw new Error('The documents could not be read.')
  return { ...(await readDocumentList()), found: [] }
}

/** One document; the page of what is not there where there is none of this name. */
export async function readDocument(name: string): Promise<Answers['GET documents/{name}/']> {
  const { status, value } = await readOnce(`documents/${encodeURIComponent(name)}/`)
  if (status === 200) return value as Answers['GET documents/{name}/']
  notFound()
}
