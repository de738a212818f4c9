/** A copy in shared memory: sent to a worker, it is not copied again. */
export function shared(items: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(items.byteLength))
  copy.set(items)
  return copy
}
