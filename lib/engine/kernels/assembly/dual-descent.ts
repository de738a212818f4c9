/**
 * The passes of dual coordinate descent, see ../../classifiers/dual-descent.ts for the formula. This is AssemblyScript:
 * the grammar of TypeScript, compiled ahead of time to WebAssembly, so a first training does not wait for a compiler
 * and eight tags are multiplied by one instruction. `npm run kernels` writes ../bytes.ts from it.
 *
 * A plane of its own has 64-bit weights one after the other; eight planes side by side have 32-bit ones, that of plane j and
 * feature f at 8 f + j. Multipliers α stand likewise, with texts for features. Addresses are bytes.
 */

/** Sparse rows, and per text its Q_ii = x_iᵀx_i and one bit per plane: whether it is on its positive side. */
let starts: usize
let features: usize
let values: usize
let squaredLengths: usize
let sides: usize
/** Per text one bit per plane: whether its α may be above 0. */
let touched: usize
let weights: usize
let alphas: usize
/** Eight planes: bias, D_ii of either side, largest and smallest projected gradient of the last pass. */
let biases: usize
let positiveRidges: usize
let negativeRidges: usize
let largest: usize
let smallest: usize
/** For each of eight planes room for the numbers of all texts, and how many are used. */
let near: usize
let nearCounts: usize
/** Bytes of the room of one plane. */
let room: u32
/** Eight 32-bit numbers each: the biases once more, and wᵀx of the text at hand. */
let shortBiases: usize
let products: usize
/** Whether there are eight planes, not one. */
let isEight: bool

let random: u32

/** A text without α is near a plane if its gradient is below this: a step elsewhere may soon make it negative. */
const NEAR: f64 = 0.1

export function layRows(
  startsAt: usize,
  featuresAt: usize,
  valuesAt: usize,
  squaredLengthsAt: usize,
  sidesAt: usize,
  touchedAt: usize,
): void {
  starts = startsAt
  features = featuresAt
  values = valuesAt
  squaredLengths = squaredLengthsAt
  sides = sidesAt
  touched = touchedAt
}

export function layPlanes(
  weightsAt: usize,
  alphasAt: usize,
  biasesAt: usize,
  positiveRidgesAt: usize,
  negativeRidgesAt: usize,
  largestAt: usize,
  smallestAt: usize,
  eight: bool,
): void {
  weights = weightsAt
  alphas = alphasAt
  biases = biasesAt
  positiveRidges = positiveRidgesAt
  negativeRidges = negativeRidgesAt
  largest = largestAt
  smallest = smallestAt
  isEight = eight
}

export function layNear(
  nearAt: usize,
  nearCountsAt: usize,
  roomBytes: u32,
  shortBiasesAt: usize,
  productsAt: usize,
): void {
  near = nearAt
  nearCounts = nearCountsAt
  room = roomBytes
  shortBiases = shortBiasesAt
  products = productsAt
}

export function seed(state: u32): void {
  random = state
}

/** Puts the first `count` of some numbers into random order (Fisher & Yates; Marsaglia's xorshift 2003). */
export function shuffle(numbers: usize, count: u32): void {
  for (let i: u32 = count; i > 1; i--) {
    random ^= random << 13
    random ^= random >> 17
    random ^= random << 5
    const a = numbers + ((i - 1) << 2)
    const b = numbers + ((random % i) << 2)
    const number = load<u32>(a)
    store<u32>(a, load<u32>(b))
    store<u32>(b, number)
  }
}

/** One step of plane j for each of the first `active` texts of `order`; how many are not shrunk afterwards. */
export function sweep(order: usize, active: u32, shrinkFrom: f64, j: u32): u32 {
  if (!isEight) return sweepPlane<f64>(order, active, shrinkFrom, j, 3)
  const left = sweepPlane<f32>(order, active, shrinkFrom, j, 5)
  store<f32>(shortBiases + (j << 2), <f32>load<f64>(biases + (j << 3)))
  return left
}

/** Numbers of type T; one of a text or feature and the next are 2^shift bytes apart. */
function sweepPlane<T>(order: usize, active: u32, shrinkFrom: f64, j: u32, shift: u32): u32 {
  const ownWeights = weights + j * sizeof<T>()
  const ownAlphas = alphas + j * sizeof<T>()
  const positiveRidge = load<f64>(positiveRidges + (j << 3))
  const negativeRidge = load<f64>(negativeRidges + (j << 3))
  let bias = load<f64>(biases + (j << 3))
  let most = -Infinity
  let least = Infinity
  let place: u32 = 0
  while (place < active) {
    const at = order + (place << 2)
    const text = load<u32>(at)
    const positive = (load<u8>(sides + text) >> <u8>j) & 1
    const y: f64 = positive ? 1 : -1
    const ridge = positive ? positiveRidge : negativeRidge
    const alphaAt = ownAlphas + (text << shift)
    const alpha = <f64>load<T>(alphaAt)
    const gradient = y * (bias + product<T>(text, ownWeights, shift)) - 1 + ridge * alpha

    if (alpha === 0 && gradient > shrinkFrom) {
      active--
      const last = order + (active << 2)
      store<u32>(at, load<u32>(last))
      store<u32>(last, text)
      continue
    }
    place++
    const projected = alpha === 0 && gradient > 0 ? 0 : gradient
    most = max(most, projected)
    least = min(least, projected)
    if (projected === 0) continue
    const next = <T>max(alpha - gradient / (load<f64>(squaredLengths + (text << 3)) + ridge), 0)
    const change = (<f64>next - alpha) * y
    store<T>(alphaAt, next)
    store<u8>(touched + text, load<u8>(touched + text) | (1 << (<u8>j)))
    bias += change
    addScaled<T>(text, change, ownWeights, shift)
  }
  store<f64>(biases + (j << 3), bias)
  store<f64>(largest + (j << 3), most)
  store<f64>(smallest + (j << 3), least)
  return active
}

/** wᵀx of one text, in two sums that do not wait for each other. */
function product<T>(text: u32, ownWeights: usize, shift: u32): f64 {
  let p = load<u32>(starts + (text << 2)) << 2
  const end = load<u32>(starts + (text << 2), 4) << 2
  let even: f64 = 0
  let odd: f64 = 0
  while (p + 4 < end) {
    even +=
      <f64>load<T>(ownWeights + (load<u32>(features + p) << shift)) * <f64>load<f32>(values + p)
    odd +=
      <f64>load<T>(ownWeights + (load<u32>(features + p, 4) << shift)) *
      <f64>load<f32>(values + p, 4)
    p += 8
  }
  if (p < end) {
    even +=
      <f64>load<T>(ownWeights + (load<u32>(features + p) << shift)) * <f64>load<f32>(values + p)
  }
  return even + odd
}

/** w ← w + amount · x. */
function addScaled<T>(text: u32, amount: f64, ownWeights: usize, shift: u32): void {
  const end = load<u32>(starts + (text << 2), 4) << 2
  for (let p = load<u32>(starts + (text << 2)) << 2; p < end; p += 4) {
    const at = ownWeights + (load<u32>(features + p) << shift)
    store<T>(at, <T>(<f64>load<T>(at) + amount * <f64>load<f32>(values + p)))
  }
}

/** One step for each text and each plane of `open`, a bit per plane, in the order of the rows; notes who is near. */
export function passOverEight(texts: u32, open: u32): void {
  for (let j: u32 = 0; j < 8; j++) {
    store<f64>(largest + (j << 3), 0)
    store<f64>(smallest + (j << 3), 0)
    store<u32>(nearCounts + (j << 2), 0)
  }
  // without the tag and without α the gradient is −wᵀx − 1
  const far = f32x4.splat(-1 - <f32>NEAR)
  for (let text: u32 = 0; text < texts; text++) {
    let low = v128.load(shortBiases)
    let high = v128.load(shortBiases, 16)
    const end = load<u32>(starts + (text << 2), 4) << 2
    for (let p = load<u32>(starts + (text << 2)) << 2; p < end; p += 4) {
      const value = v128.load32_splat(values + p)
      const at = weights + (load<u32>(features + p) << 5)
      low = f32x4.add(low, f32x4.mul(value, v128.load(at)))
      high = f32x4.add(high, f32x4.mul(value, v128.load(at, 16)))
    }
    const above = i32x4.bitmask(f32x4.gt(low, far)) | (i32x4.bitmask(f32x4.gt(high, far)) << 4)
    let bits = (load<u8>(sides + text) | load<u8>(touched + text) | above) & open
    if (bits === 0) continue
    v128.store(products, low)
    v128.store(products, high, 16)
    for (; bits !== 0; bits &= bits - 1) stepOfEight(text, ctz(bits))
  }
}

/** Solves for one α_i of plane j, and notes the text if it is near the plane. */
function stepOfEight(text: u32, j: u32): void {
  const positive = (load<u8>(sides + text) >> <u8>j) & 1
  const y: f64 = positive ? 1 : -1
  const ridge = load<f64>((positive ? positiveRidges : negativeRidges) + (j << 3))
  const alphaAt = alphas + (text << 5) + (j << 2)
  const alpha = <f64>load<f32>(alphaAt)
  const gradient = y * <f64>load<f32>(products + (j << 2)) - 1 + ridge * alpha
  const isRight = alpha === 0 && gradient > 0
  if (isRight && gradient > NEAR) return

  const countAt = nearCounts + (j << 2)
  const count = load<u32>(countAt)
  store<u32>(near + j * room + (count << 2), text)
  store<u32>(countAt, count + 1)
  if (isRight) return

  store<f64>(largest + (j << 3), max(load<f64>(largest + (j << 3)), gradient))
  store<f64>(smallest + (j << 3), min(load<f64>(smallest + (j << 3)), gradient))
  const next = <f32>max(alpha - gradient / (load<f64>(squaredLengths + (text << 3)) + ridge), 0)
  const change = (<f64>next - alpha) * y
  if (change === 0) return
  store<f32>(alphaAt, next)
  store<u8>(touched + text, load<u8>(touched + text) | (1 << (<u8>j)))
  const bias = load<f64>(biases + (j << 3)) + change
  store<f64>(biases + (j << 3), bias)
  store<f32>(shortBiases + (j << 2), <f32>bias)
  addScaled<f32>(text, change, weights + (j << 2), 5)
}
