import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { documentSchema } from '@/lib/contracts/document'
import { CATALOGUE } from './catalogue'

export type Document = z.infer<typeof documentSchema>

const read = new Map<string, Promise<readonly Document[]>>()

/** All documents of the catalogue. They are read once: they change with the release only, which starts anew. */
export function readDocuments(folder: string): Promise<readonly Document[]> {
  const known = read.get(folder)
  if (known) return known
  const reading = Promise.all(
    CATALOGUE.map(async ([name, section]) => {
      const markdown = await readFile(join(folder, `${name}.md`), 'utf8')
      const title = /^# (.+)$/m.exec(markdown)?.[1]
      if (title === undefined) throw new Error(`docs/${name}.md has no title.`)
      return { name, section, title, markdown }
    }),
  )
  read.set(folder, reading)
  // What could not be read is looked for again.
  reading.catch(() => read.delete(folder))
  return reading
}
