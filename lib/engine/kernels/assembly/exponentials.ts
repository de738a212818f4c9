/**
 * e^x of many numbers, two at a time, each to the last bit as V8's Math.exp gives it: results are the same with this kernel
 * and without. With k the integer nearest to x / ln 2,
 *
 *   e^x = 2^k e^r,   r = x − k ln 2,   e^r = 1 + r + r c / (2 − c),   c = r − r² (P₁ + P₂ r² + … + P₅ r⁸)
 *
 * by the constants, and in the order, of fdlibm (Sun Microsystems 1993): ln 2 in two parts, P a Remez approximation.
 */

/** Math.exp, for the few numbers that the formula above is not meant for. */
declare function exp(x: f64): f64

/** Below it 2^k is no ordinary number any more. */
const LEAST: f64 = -708
/** From here on towards 0, the first nearly ½ ln 2, k is 0 and then 1 + x is as near as a number can be. */
const NO_POWER: f64 = -0.3465735912322998
const TINY: f64 = -3.725290298461914e-9

const ONE_BY_LN2: f64 = Math.LOG2E
const LN2_HIGH: f64 = 0.6931471803691238
const LN2_LOW: f64 = 1.9082149292705877e-10
const P1: f64 = 0.16666666666666602
const P2: f64 = -0.0027777777777015593
const P3: f64 = 6.613756321437934e-5
const P4: f64 = -1.6533902205465252e-6
const P5: f64 = 4.1381367970572385e-8

/** Replaces `count` numbers; one more may be replaced, too, so that they are even. */
export function exponentiate(numbers: usize, count: u32): void {
  const end = numbers + (count << 3)
  for (let at = numbers; at < end; at += 16) {
    const x = v128.load(at)
    const isMeant = v128.and(f64x2.ge(x, f64x2.splat(LEAST)), f64x2.le(x, f64x2.splat(0)))
    if (i64x2.all_true(isMeant)) v128.store(at, exponentialsOf(x))
    else {
      store<f64>(at, exp(load<f64>(at)))
      store<f64>(at, exp(load<f64>(at, 8)), 8)
    }
  }
}

function exponentialsOf(x: v128): v128 {
  const one = f64x2.splat(1)
  const nearest = f64x2.trunc(f64x2.sub(f64x2.mul(f64x2.splat(ONE_BY_LN2), x), f64x2.splat(0.5)))
  const k = v128.and(nearest, f64x2.le(x, f64x2.splat(NO_POWER)))
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH)))
  const low = f64x2.mul(k, f64x2.splat(LN2_LOW))
  const r = f64x2.sub(high, low)
  const t = f64x2.mul(r, r)
  let p = f64x2.splat(P5)
  p = f64x2.add(f64x2.splat(P4), f64x2.mul(t, p))
  p = f64x2.add(f64x2.splat(P3), f64x2.mul(t, p))
  p = f64x2.add(f64x2.splat(P2), f64x2.mul(t, p))
  p = f64x2.add(f64x2.splat(P1), f64x2.mul(t, p))
  const c = f64x2.sub(r, f64x2.mul(t, p))
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c))
  const ofR = f64x2.sub(one, f64x2.sub(f64x2.sub(low, quotient), high))
  const exponent = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(k))
  const power = i64x2.shl(i64x2.add(exponent, i64x2.splat(1023)), 52)
  const isTiny = f64x2.gt(x, f64x2.splat(TINY))
  return v128.bitselect(f64x2.add(one, x), f64x2.mul(ofR, power), isTiny)
}
