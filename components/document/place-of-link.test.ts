import { expect, test } from 'vitest'
import { placeOfLink } from './place-of-link'

const to = (href: string) => placeOfLink(href, ['limits'])

test('a document of the list is a page, with its heading', () => {
  expect(to('limits.md#of-a-request')).toEqual({
    kind: 'here',
    address: '/docs/limits#of-a-request',
  })
  expect(to('#below')).toEqual({ kind: 'here', address: '#below' })
})

test('what lies in the sources only is named by its path', () => {
  expect(to('decisions/0001-sqlite.md')).toEqual({
    kind: 'sources',
    path: 'docs/decisions/0001-sqlite.md',
  })
  expect(to('../db/README.md')).toEqual({ kind: 'sources', path: 'db/README.md' })
})

test('only addresses of the web lead elsewhere', () => {
  expect(to('https://litestream.io')).toEqual({
    kind: 'elsewhere',
    address: 'https://litestream.io',
  })
  expect(to('javascript:alert(1)').kind).toBe('sources')
})
