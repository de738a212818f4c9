import { createRandom } from '@/lib/engine/random'

/** Independent standard normal numbers, the same for the same seed (polar method, Marsaglia & Bray 1964). */
export function createGaussian(seed: number): () => number {
  const random = createRandom(seed)
  const uniform = () => random() / 2 ** 31 - 1
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const number = spare
      spare = null
      return number
    }
    let x: number
    let y: number
    let square: number
    do {
      x = uniform()
      y = uniform()
      square = x * x + y * y
    } while (square >= 1 || square === 0)
    const scale = Math.sqrt((-2 * Math.log(square)) / square)
    spare = y * scale
    return x * scale
  }
}
