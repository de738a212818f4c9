import type { Chance } from './chance'

const ODD = [
  '',
  ' ',
  'null',
  '0',
  '-1',
  'Billing',
  'a'.repeat(300),
  'x'.repeat(20_000),
  '\u0000',
  '\uFEFF\u200B',
  '\uD800',
  'é́'.repeat(50),
  '👩‍👩‍👧‍👦',
  '"><script>',
  "' OR 1=1 --",
  '../../etc/passwd',
  '=1+1',
  '(a+)+$',
  '[[:alpha:]]{1,1000}',
  '%s%n',
  '1e400',
  'NaN',
  '2026-03-01T12:00:00Z',
  'maya@example.org',
  'toString',
  '__proto__',
] as const

const NUMBERS = [
  0,
  1,
  -1,
  1.5,
  2,
  3,
  7,
  50,
  200,
  201,
  1e6,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e300,
  -0.1,
]

/** A string that somebody may well send one day. */
export const oddString = (chance: Chance): string => chance.pick(ODD)

export const oddNumber = (chance: Chance): number => chance.pick(NUMBERS)

/** Any value of JSON, seldom one that fits. */
export function oddValue(chance: Chance, depth = 0): unknown {
  const kind = chance.below(depth > 3 ? 5 : 8)
  if (kind === 0) return null
  if (kind === 1) return chance.happens(0.5)
  if (kind === 2) return oddNumber(chance)
  if (kind < 5) return oddString(chance)
  const values = Array.from({ length: chance.below(4) }, () => oddValue(chance, depth + 1))
  if (kind === 5) return values
  return Object.fromEntries(values.map((value) => [oddString(chance), value]))
}
