/**
 * The k-th largest of numbers ≥ 0 (k = 1: the largest), in linear time: the bits of such a number, read as an integer, have
 * the order of the numbers, so counting their upper halves and then the lower halves within one finds it.
 */
export function kthLargest(numbers: Float32Array, k: number): number {
  const bits = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length)
  const counts = new Int32Array(0x8000)
  for (const word of bits) counts[word >>> 16]!++
  const upper = walkDown(counts, k)
  const lowerCounts = new Int32Array(0x10000)
  for (const word of bits) if (word >>> 16 === upper.bucket) lowerCounts[word & 0xffff]!++
  const lower = walkDown(lowerCounts, upper.left)
  return new Float32Array(Int32Array.of((upper.bucket << 16) | lower.bucket).buffer)[0]!
}

/** The bucket that holds the k-th from above, and which of the bucket it is. */
function walkDown(counts: Int32Array, k: number): { bucket: number; left: number } {
  let left = k
  let bucket = counts.length - 1
  while (bucket > 0 && counts[bucket]! < left) left -= counts[bucket--]!
  return { bucket, left }
}
