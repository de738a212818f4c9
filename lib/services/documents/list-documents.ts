import 'server-only'
import type { z } from 'zod'
import type { listDocuments as contract } from '@/lib/contracts/document'
import { findInDocuments } from './find-in-documents'
import { readDocuments } from './read-documents'

/** All documents, and the parts of them that a search finds. */
export async function listDocuments(
  folder: string,
  q = '',
): Promise<z.output<typeof contract.answer>> {
  const documents = await readDocuments(folder)
  const found = q.trim() === '' ? [] : await findInDocuments(folder, q)
  return { items: documents.map(({ name, title, section }) => ({ name, title, section })), found }
}
