import { expect, test } from 'vitest'
import type { Judged } from './judged'
import { performRun } from './runs'
import { repeatRows } from './samples'
import { createWorld } from './world'
import { zipfTopics } from './zipf-topics'

const world = createWorld(zipfTopics(false))
const N = 300
const pairwise = (name: 'same data, same folds' | 'fresh samples, 50 % shared', run: number) =>
  performRun({ kind: 'pairwise', name }, world, N, run)

test('the same version on the same folds differs by exactly 0, in truth too', () => {
  const judged = pairwise('same data, same folds', 0) as Judged
  expect(judged.accuracy).toMatchObject({ difference: 0, truth: 0 })
  expect(judged.macroF1).toMatchObject({ difference: 0, truth: 0 })
})

test('a run can be repeated, and no two are the same', () => {
  const name = 'fresh samples, 50 % shared'
  expect(pairwise(name, 3)).toEqual(pairwise(name, 3))
  expect(pairwise(name, 4)).not.toEqual(pairwise(name, 3))
})

test('texts are all different, and every tag has some', () => {
  const { texts, labels, tagCount } = world.population
  expect(new Set(texts).size).toBe(texts.length)
  expect(new Set(labels).size).toBe(tagCount)
})

test('a row is copied 2 to 12 times, always as often', () => {
  const copies = repeatRows(Int32Array.of(4, 11, 15))
  expect(Array.from(copies)).toEqual([...Array(6).fill(4), 11, 11, ...Array(6).fill(15)])
})
