import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tableUnder } from './markdown-table'

const root = join(import.meta.dirname, '../../..')
const map = readFileSync(join(root, 'docs/map.md'), 'utf8')
const pages = tableUnder(map, 'component folders')
const endpoints = tableUnder(map, 'services')

test('the map names every page, at its place', () => {
  const places = filesIn('app')
    .filter((file) => file.endsWith('/page.tsx'))
    .map((file) => file.replace(/^(\((account|workspace)\)\/)?(.*)\/page\.tsx$/, '$3'))
  expect(namesIn(pages, 1).toSorted()).toEqual(places.toSorted())
})

test('the map names every folder of components, and no others', () => {
  const around = [...map.matchAll(/^Around.*$/gm)].flatMap(([line]) => quoted(line))
  const named = new Set([...namesIn(pages, 2), ...around])
  expect([...named].toSorted()).toEqual(foldersIn('components').toSorted())
})

test('the map names every file of endpoints, and pages ask no others', () => {
  const files = readdirSync(join(root, 'lib/http/endpoints'))
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
  expect(namesIn(endpoints, 0).toSorted()).toEqual(files.toSorted())
  const asked = pages
    .map(([, , , cell = '']) => cell)
    .filter((cell) => !cell.startsWith('leads'))
    .flatMap((cell) => cell.split(/,\s*/))
  expect(asked.filter((name) => !files.includes(name))).toEqual([])
})

test('the map names every folder of services', () => {
  const named = namesIn(endpoints, 1).filter((name) => !/[/]/.test(name))
  expect([...new Set(named)].toSorted()).toEqual(foldersIn('lib/services').toSorted())
})

test('the map names every table', () => {
  const source = filesIn('db/schema').map((file) =>
    readFileSync(join(root, 'db/schema', file), 'utf8'),
  )
  const tables = source.flatMap((text) =>
    [...text.matchAll(/sqliteTable\(\s*'(\w+)'/g)].map(([, name = '']) => name),
  )
  expect([...new Set(namesIn(endpoints, 2))].toSorted()).toEqual(tables.toSorted())
})

function namesIn(rows: string[][], column: number): string[] {
  return rows.flatMap((cells) => quoted(cells[column] ?? ''))
}

function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
}
