import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findQuickSets, findSets } from './data-set'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-sets-'))
  makeSet('large', ['a', 'b', 'c', 'd'], [['x']])
  makeSet('multi', ['a'], [['x', 'y']])
  makeSet('small', ['a', 'b'], [['x']])
  makeSet('tiny', ['a'], [['x']])
  mkdirSync(join(folder, 'no-set'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function makeSet(name: string, texts: string[], tags: string[][]): void {
  mkdirSync(join(folder, name))
  const lines = texts.map((text) => JSON.stringify({ text, tags: tags[0] }))
  for (const part of ['train', 'test']) {
    writeFileSync(join(folder, name, `${part}.jsonl`), `${lines.join('\n')}\n`)
  }
}

test('every folder with both files is a set', () => {
  const sets = findSets(folder, null)
  expect(sets.map(({ name, trainTexts }) => [name, trainTexts])).toEqual([
    ['large', 4],
    ['multi', 1],
    ['small', 2],
    ['tiny', 1],
  ])
  expect(sets.find(({ isMulti }) => isMulti)?.name).toBe('multi')
})

test('a name that is no set is told with those that are', () => {
  expect(() => findSets(folder, ['huge'])).toThrow('"huge" is not a data set')
  expect(() => findSets(join(folder, 'none'), null)).toThrow('There is no folder')
  expect(() => findSets(join(folder, 'no-set'), null)).toThrow('has a train.jsonl and a test.jsonl')
})

test('a quick run without its usual sets takes the smallest that peers can learn', () => {
  expect(findQuickSets(folder).map(({ name }) => name)).toEqual(['tiny', 'small'])
})
