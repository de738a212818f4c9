import 'server-only'
import { AppError } from '@/lib/errors'
import { type Document, readDocuments } from './read-documents'

/** One of the catalogue by its name: what is not in it is not looked for on the disk. */
export async function showDocument(folder: string, name: string): Promise<Document> {
  const documents = await readDocuments(folder)
  const document = documents.find((one) => one.name === name)
  if (!document) throw new AppError('NOT_FOUND', `There is no document "${name}".`)
  return document
}
