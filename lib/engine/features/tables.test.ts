import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '@/lib/engine/steps'
import { NgramTree, WORD_ROOT } from './ngram-tree'
import { EMPTY } from './slots'
import { StringTable } from './string-table'

test('a table of strings numbers them as a map would, through many growths', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 2_000 }),
      (words) => {
        const table = new StringTable()
        const map = new Map<string, number>()
        for (const word of words) {
          if (!map.has(word)) map.set(word, map.size)
          expect(table.intern(`.${word}.`, 1, 1 + word.length)).toBe(map.get(word))
        }
        const restored = finish(StringTable.of(table.strings()))
        for (const [word, number] of map) expect(restored.find(word, 0, word.length)).toBe(number)
        expect(restored.find('not there', 0, 9)).toBe(EMPTY)
      },
    ),
    { numRuns: 30, seed: 1 },
  )
})

test('a tree of n-grams finds exactly the paths that were laid', () => {
  const step = fc.nat(40)
  const paths = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 1_000 })
  fc.assert(
    fc.property(paths, (all) => {
      const tree = new NgramTree()
      const nodes = new Map<string, number>()
      for (const path of all) {
        let node = WORD_ROOT
        path.forEach((symbol, depth) => {
          node = tree.intern(node, symbol)
          const key = path.slice(0, depth + 1).join()
          if (!nodes.has(key)) nodes.set(key, node)
          expect(node).toBe(nodes.get(key))
        })
      }
      expect(tree.size).toBe(nodes.size + 2)
      const restored = finish(NgramTree.of(tree.nodes()))
      for (const [key, node] of nodes) {
        const found = key.split(',').reduce((at, symbol) => restored.find(at, Number(symbol)), 0)
        expect(found).toBe(node)
      }
      expect(restored.find(WORD_ROOT, 41)).toBe(EMPTY)
    }),
    { numRuns: 30, seed: 1 },
  )
})
