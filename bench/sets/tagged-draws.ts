import { createRandom, shuffle } from '@/lib/engine/random'

/** Seeds of neighbouring numbers give xorshift neighbouring beginnings. */
const SEED_STEP = 7_919

/**
 * Which texts of a file somebody tagged first, if they came in random order: `count` places, a draw each with a number
 * of its own. The first n of a draw are what was tagged when it was n.
 */
export function drawTagged(texts: number, count: number, draw: number): number[] {
  const places = Int32Array.from({ length: texts }, (_, place) => place)
  shuffle(places, texts, createRandom(SEED_STEP * (draw + 1)))
  return Array.from(places.subarray(0, count))
}
