import type { Chance } from './chance'
import { oddString, oddValue } from './odd-values'

/** The same value with something wrong somewhere in it. */
export function spoil(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance.happens(0.7)) {
    const place = chance.below(value.length)
    return value.map((one, index) => (index === place ? spoil(one, chance) : one))
  }
  if (typeof value !== 'object' || value === null || chance.happens(0.1)) return oddValue(chance)
  const entries = Object.entries(value)
  const place = chance.below(entries.length + 1)
  const [chosen] = entries.splice(place, 1)
  if (!chosen) return { ...value, [oddString(chance)]: oddValue(chance) }
  const [name, inner] = chosen
  if (chance.happens(0.3)) return Object.fromEntries(entries)
  return Object.fromEntries([...entries, [name, spoil(inner, chance)]])
}

type Body = string | Buffer

const NESTED = 100_000

/** Bytes that no JSON library would send. */
const ODD_BODIES: ((json: string, chance: Chance) => Body)[] = [
  () => '',
  () => 'null',
  () => '[]',
  () => '"text"',
  () => '1e999',
  () => Buffer.from([0xff, 0xfe, 0x00, 0x22]),
  () => '['.repeat(NESTED),
  () => '{"a":'.repeat(NESTED),
  () => `{"data":${'['.repeat(NESTED)}${']'.repeat(NESTED)}}`,
  () => `{"data":[${'1,'.repeat(300_000)}1]}`,
  () => `{"data":[${'{},'.repeat(100_000)}{}]}`,
  () => `{"text":"${'x'.repeat(1_500_000)}"}`,
  () => `{"data":["${'\\u0041'.repeat(100_000)}"]}`,
  (json) => `${json}${json}`,
  (json) => json.replace('{', '{"__proto__":{"role":"owner"},'),
  (json) => json.replace('{', '{"constructor":null,"toString":1,'),
  (json, chance) => json.slice(0, chance.below(json.length + 1)),
  (json, chance) => {
    const bytes = Buffer.from(json)
    if (bytes.length > 0) bytes[chance.below(bytes.length)] = chance.below(256)
    return bytes
  },
]

export function oddBody(json: string, chance: Chance): Body {
  return chance.pick(ODD_BODIES)(json, chance)
}
