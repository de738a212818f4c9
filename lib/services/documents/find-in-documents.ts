import 'server-only'
import MiniSearch from 'minisearch'
import type { DocumentHead, DocumentPlace } from '@/lib/contracts/document'
import { excerptAround } from './excerpt-around'
import { type Part, partsOf } from './parts-of'
import { type Document, readDocuments } from './read-documents'

const MOST_FOUND = 30

type Indexed = { search: MiniSearch; places: (DocumentHead & Part)[] }

const indexes = new Map<readonly Document[], Indexed>()

/** The parts of all documents in which all words stand, the best first; a word may be the beginning of one. */
export async function findInDocuments(folder: string, q: string): Promise<DocumentPlace[]> {
  const { search, places } = indexOf(await readDocuments(folder))
  return search
    .search(q, { prefix: true, combineWith: 'AND', boost: { title: 4, heading: 3 } })
    .slice(0, MOST_FOUND)
    .flatMap(({ id, match }) => {
      const place = places[id]
      if (!place) return []
      const { text, ...rest } = place
      return [{ ...rest, excerpt: excerptAround(text, Object.keys(match)) }]
    })
}

function indexOf(documents: readonly Document[]): Indexed {
  const known = indexes.get(documents)
  if (known) return known
  const places = documents.flatMap(({ markdown, ...head }) =>
    partsOf({ ...head, markdown }).map((part) => ({ ...head, ...part })),
  )
  const search = new MiniSearch({ fields: ['title', 'heading', 'text'] })
  search.addAll(places.map((place, id) => ({ ...place, id })))
  const made = { search, places }
  indexes.set(documents, made)
  return made
}
