import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deploymentPage, MODEL_PAGES, modelPage, PAGES } from '@/lib/contracts/addresses'
import { appPages } from './app-pages'
import { filesIn, ROOT } from './source-files'

/** What remains when people shorten an address by hand; these pages only lead on to another one. */
const SHORTENED = ['/models', '/models/[modelId]']

test('every page has an address, and at every address is a page', () => {
  const below = Object.keys(MODEL_PAGES) as (keyof typeof MODEL_PAGES)[]
  const addresses = [
    ...Object.values(PAGES),
    ...below.map((page) => modelPage('[modelId]', page)),
    deploymentPage('[modelId]', Number.NaN).replace('NaN', '[number]'),
    ...SHORTENED,
  ]
  expect(addresses.sort()).toEqual(appPages().sort())
})

test('no page, component or query writes an address by hand', () => {
  // Next's types of a page's parameters are told by its address.
  const byHand = /(?<!Props<)['"`]\/(models|tokens|account|backups|audit|login|setup)\b/u
  const sources = ['app', 'components', 'lib/queries']
    .flatMap(filesIn)
    .filter((file) => !/\.test\./u.test(file))
  expect(sources.filter((file) => byHand.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
})
