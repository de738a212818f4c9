import { z } from 'zod'
import { documentSections } from './choices'
import { declare } from './declare'

/** One of the documents that explain Langur, as lists name it. */
export const documentHeadSchema = z.object({
  /** As in its address, such as `importing`. */
  name: z.string(),
  title: z.string(),
  section: z.enum(documentSections),
})
export type DocumentHead = z.infer<typeof documentHeadSchema>

/** A part of a document in which all words of a search stand. */
export const documentPlaceSchema = documentHeadSchema.extend({
  /** The heading above it; that of the document itself at its beginning. */
  heading: z.string(),
  /** Of that heading; empty at the beginning. */
  anchor: z.string(),
  excerpt: z.string(),
})
export type DocumentPlace = z.infer<typeof documentPlaceSchema>

export const documentSchema = documentHeadSchema.extend({ markdown: z.string() })

export const listDocuments = declare({
  method: 'GET',
  path: 'documents/',
  summary: 'The documents that explain Langur, in the order in which they are read.',
  description:
    'With `q` also the parts in which all of its words stand, the best first, at most 30; a word may be the beginning of one.',
  allow: 'viewer',
  query: z.object({
    q: z.string().max(200).optional().describe('Words to look for in all documents.'),
  }),
  answer: z.object({ items: z.array(documentHeadSchema), found: z.array(documentPlaceSchema) }),
})

export const showDocument = declare({
  method: 'GET',
  path: 'documents/{name}/',
  summary: 'One document, as Markdown.',
  allow: 'viewer',
  params: z.object({ name: z.string().max(64) }),
  answer: documentSchema,
})
