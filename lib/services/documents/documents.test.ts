import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MODEL_PAGES, modelPage, PAGES } from '@/lib/contracts/addresses'
import { helpFor } from '@/lib/facts/page-help'
import { root } from '@/lib/server/scripts/paths.mjs'
import { CATALOGUE } from './catalogue'
import { excerptAround } from './excerpt-around'
import { listDocuments } from './list-documents'
import { partsOf } from './parts-of'
import { readDocuments } from './read-documents'
import { showDocument } from './show-document'

const folder = join(root, 'docs')

/** For those who change Langur, who have its sources. */
const OF_THE_SOURCES = ['architecture', 'changing', 'map']

test('every document is in the catalogue, or is one for those who change Langur', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const known = [...CATALOGUE.map(([name]) => name), ...OF_THE_SOURCES]
  expect(known.map((name) => `${name}.md`).toSorted()).toEqual(files.toSorted())
})

test('only documents of the catalogue are shown, whatever else lies on the disk', async () => {
  await expect(showDocument(folder, 'limits')).resolves.toMatchObject({ title: 'Limits' })
  for (const name of ['architecture', '../README', 'decisions/0001-sqlite', 'limits.md', '']) {
    await expect(showDocument(folder, name)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
})

test('every link from one document to another leads to a heading that is there', async () => {
  const documents = await readDocuments(folder)
  const anchors = new Map(
    documents.map((one) => [one.name, partsOf(one).map(({ anchor }) => anchor)]),
  )
  const broken = documents.flatMap(({ name, markdown }) =>
    [...markdown.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].flatMap(
      ([link, file = '', anchor = '']) => {
        const target = file === '' ? name : file.replace(/\.md$/, '')
        const known = anchors.get(target)
        // What lies elsewhere in the sources is looked at by those who read them there.
        if (!known) return file.includes('/') || OF_THE_SOURCES.includes(target) ? [] : [link]
        return known.includes(anchor) ? [] : [`${name}: ${link}`]
      },
    ),
  )
  expect(broken).toEqual([])
})

test('the help of every page leads to a heading that is there', async () => {
  const documents = await readDocuments(folder)
  const places = documents.flatMap((one) =>
    partsOf(one).map(({ anchor }) => `/docs/${one.name}${anchor && `#${anchor}`}`),
  )
  const below = Object.keys(MODEL_PAGES) as (keyof typeof MODEL_PAGES)[]
  const pages = [...Object.values(PAGES), ...below.map((page) => modelPage('cl_1', page))]
  const helps = pages.map(helpFor)
  const without = pages.filter((page) => helpFor(page) === null)
  expect(without).toEqual(['/docs', '/login', '/setup', '/join', '/second-factor'])
  expect(helps.filter((help) => help !== null && !places.includes(help))).toEqual([])
})

test('the help of a deployment is that of the page Deploy; elsewhere there is none', () => {
  expect(helpFor('/models/cl_1/settings/deploy/3')).toBe(helpFor('/models/cl_1/settings/deploy'))
  expect(helpFor('/nowhere')).toBeNull()
  expect(helpFor('/docs/limits')).toBeNull()
})

describe('a search', () => {
  test('finds the part with all of its words, and says under which heading it stands', async () => {
    const { found } = await listDocuments(folder, 'standard error')
    expect(found[0]).toMatchObject({
      name: 'how-the-proof-works',
      anchor: 'the-two-differences',
      excerpt: expect.stringContaining('standard error'),
    })
  })

  test('finds words by their beginning, and in tables', async () => {
    const { found } = await listDocuments(folder, 'LANGUR_TRUSTED')
    expect(found.map(({ name }) => name)).toContain('configuration')
  })

  test('without a word finds nothing, and lists all documents', async () => {
    const { found, items } = await listDocuments(folder, '  ')
    expect(found).toEqual([])
    expect(items).toHaveLength(CATALOGUE.length)
    expect((await listDocuments(folder, 'unicorn')).found).toEqual([])
  })
})

test('an excerpt is a piece around the word, cut between words', () => {
  const text = `${'one two three '.repeat(20)}needle ${'four five six '.repeat(20)}`
  const excerpt = excerptAround(text, ['needle'])
  expect(excerpt).toMatch(/^… (one|two|three) .*needle.* …$/)
  expect(excerpt.length).toBeLessThan(220)
  expect(excerptAround('short', ['nowhere'])).toBe('short')
})
