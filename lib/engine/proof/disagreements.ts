import { countTexts, type TagRows } from '@/lib/engine/tag-rows'

/** 1 for texts to which two versions give different answers; an answer is a set of tags. */
export function disagreements(one: TagRows, other: TagRows): Uint8Array {
  return Uint8Array.from({ length: countTexts(one) }, (_, text) => Number(differ(one, other, text)))
}

function differ(one: TagRows, other: TagRows, text: number): boolean {
  const start = one.starts[text]!
  const otherStart = other.starts[text]!
  const size = one.starts[text + 1]! - start
  if (size !== other.starts[text + 1]! - otherStart) return true
  for (let p = 0; p < size; p++) if (one.tags[start + p] !== other.tags[otherStart + p]) return true
  return false
}
