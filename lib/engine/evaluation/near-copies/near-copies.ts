import { Int32List } from '@/lib/engine/features/int32-list'
import { areNearCopies, weighMarks } from './are-near-copies'
import { marksOf } from './marks'
import { ownPartOf } from './own-part'
import { areFewPairs, comparePairs } from './pairs'
import { comparePicked } from './picked'
import { createRoots } from './roots'

export type NearCopyFinder = {
  /** The next text. */
  add(text: string): void
  /**
   * For each text the first that it is a near copy of, directly or through others, or itself. Yields after some texts, so
   * that whoever asks can do something else between. Which texts stand together does not depend on their order.
   */
  find(): Generator<void, Int32Array>
}

/**
 * Near copies: texts that differ in a name, a greeting, a signature, a quoted message, a few words or the order of words. A
 * model that has learnt one of them has all but seen the others.
 *
 * A text that has a greeting, a signature or a quoted message is there twice: whole, and what its writer says. Both belong
 * together, and to whatever one of them is a near copy of.
 */
export function createNearCopyFinder(): NearCopyFinder {
  const starts = new Int32List()
  const marks = new Int32List()
  /** The text that each part is of. */
  const textOf = new Int32List()
  let texts = 0
  starts.push(0)
  function addPart(part: string) {
    for (const mark of marksOf(part)) marks.push(mark)
    starts.push(marks.length)
    textOf.push(texts)
  }
  return {
    add(text) {
      const own = ownPartOf(text)
      addPart(text)
      if (own !== text) addPart(own)
      texts++
    },
    *find() {
      const marked = weighMarks(starts.view(), marks.view(), texts)
      const parts = textOf.view()
      const roots = createRoots(texts)
      const compare = (one: number, other: number) => {
        const [a, b] = [parts[one]!, parts[other]!]
        if (roots.rootOf(a) !== roots.rootOf(b) && areNearCopies(marked, one, other))
          roots.join(a, b)
      }
      if (areFewPairs(marked)) yield* comparePairs(marked, compare)
      yield* comparePicked(marked, compare)
      return Int32Array.from({ length: texts }, (_, text) => roots.rootOf(text))
    },
  }
}
