import { expect, test } from 'vitest'
import { createRandom, shuffle } from '@/lib/engine/random'
import { createNearCopyFinder } from './near-copies'

const NAMES = 'Anna Bob Carl Dora Emil Fay Gus Hal Ida Jon Kim Lea'.split(' ')
const SYLLABLES = 'ba ke li mo nu pa re si to vu fa ge hi jo ku la me ni po ra'.split(' ')
const COMMON =
  'the my is and it was not with for on at when you have please very order again'.split(' ')
const random = createRandom(7)
const below = (n: number) => random() % n
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!

/** A vocabulary as of real texts: few words are frequent. */
const VOCABULARY = Array.from({ length: 400 }, () =>
  Array.from({ length: 2 + below(2) }, () => pick(SYLLABLES)).join(''),
)
const rareWord = () => VOCABULARY[Math.floor(400 * (below(1000) / 1000) ** 2)]!
const baseText = (words: number) =>
  Array.from({ length: words }, () => (below(5) < 2 ? pick(COMMON) : rareWord()))

const shuffled = <Item>(items: readonly Item[]): Item[] => {
  const places = Int32Array.from(items.keys())
  shuffle(places, places.length, random)
  return Array.from(places, (place) => items[place]!)
}

type Kind = (words: readonly string[], copy: number) => string
const at = (words: readonly string[], place: number, ...put: string[]) => [
  ...words.slice(0, place),
  ...put,
  ...words.slice(place),
]
const KINDS: Record<string, Kind> = {
  'numbers and ids differ': (w) => `${w.join(' ')} ref A${below(1e6)}-${below(1e4)}X`,
  'names differ': (w) => `Hello ${pick(NAMES)}, ${w.join(' ')}. Thanks, ${pick(NAMES)}`,
  'greetings and farewells differ': (w) =>
    `${pick(['Hi', 'Dear all', 'Good morning', 'To whom it may concern', 'Hey there'])}, ${w.join(' ')}. ${pick(['Cheers', 'Kind regards', 'Thanks a lot', 'Best', 'See you soon'])}`,
  'punctuation, case and spaces differ': (w) =>
    pick([w.join(' ').toUpperCase(), w.join(', '), `>> ${w.join('  ')}!!!`, w.join('\n')]),
  'a word was added': (w) => at(w, below(w.length), rareWord()).join(' '),
  'a word was left out': (w) => w.filter((_, i) => i !== 1 + below(w.length - 2)).join(' '),
  'a word was replaced': (w) => w.with(below(w.length), rareWord()).join(' '),
  'a letter was mistyped': (w) => {
    const place = below(w.length)
    return w.with(place, `${w[place]}h`).join(' ')
  },
  'two parts change places': (w) => {
    const cut = 4 + below(w.length - 8)
    return pick([w, [...w.slice(cut), ...w.slice(0, cut)]]).join(' ')
  },
  'cut off at the end': (w) => w.slice(0, w.length - below(Math.floor(w.length / 3))).join(' '),
  'forwarded with a signature': (w, copy) =>
    copy % 2 === 0
      ? w.join(' ')
      : `---- Forwarded message ---- From: ${pick(NAMES)} <x${copy}@example.com> Subject: FW: ${w.join(' ')} -- ${pick(NAMES)} Miller, Sales department, Long street, phone ${below(1e6)}, this message is confidential`,
  'accents are left out': (w, copy) =>
    copy % 2 ? w.join(' ') : w.join(' ').replaceAll('e', 'é').replaceAll('o', 'ö'),
  'addresses differ': (w) =>
    `RT @user${below(1e5)} ${w.join(' ')} https://t.co/${below(1e9).toString(36)}`,
  'words change places': (w) => shuffled(w).join(' '),
  'quoted messages differ': (w, copy) =>
    `${w.join(' ')}\n\nOn Monday ${copy} ${pick(NAMES)} wrote:\n> ${baseText(30).join(' ')}\n> ${baseText(9).join(' ')}`,
  'forwarded messages differ': (w) =>
    `${w.join(' ')}\nFrom: ${pick(NAMES)}\nSent: Monday\nSubject: ${rareWord()}\n\n${baseText(40).join(' ')}`,
  'long signatures differ': (w) =>
    `Hi ${pick(NAMES)},\n${w.join(' ')}\n\nBest regards,\n${pick(NAMES)}, ${baseText(24).join(' ')}`,
  'a ticket system wrote before it': (w) => `[Ticket #${below(1e6)}] RE: FW: ${w.join(' ')}`,
  'slots of a form are filled in': (w) =>
    at(w.slice(0, -2), 5, `order ${pick(NAMES)}`, rareWord()).join(' '),
}

function rootsOf(texts: readonly string[]): Int32Array {
  const finder = createNearCopyFinder()
  for (const text of texts) finder.add(text)
  const found = finder.find()
  for (;;) {
    const { done, value } = found.next()
    if (done) return value
  }
}

test.each(Object.entries(KINDS))('near copies: %s', (_, kind) => {
  const bases = Array.from({ length: 60 }, () => baseText(13 + below(8)))
  const texts = bases.flatMap((words) => Array.from({ length: 4 }, (_, copy) => kind(words, copy)))
  const roots = rootsOf(texts)
  let apart = 0
  let wrong = 0
  roots.forEach((root, text) => {
    if (Math.floor(root / 4) !== Math.floor(text / 4)) wrong++
    else if (root !== text - (text % 4)) apart++
  })
  expect({ apart, wrong }).toEqual({ apart: 0, wrong: 0 })
})

test('near copies: a form that most texts share makes no copies of them', () => {
  const form =
    'Dear support team of the shop, I am writing to you because of the following problem:'
  const end = 'I hope that you can help me with this as soon as possible. Sent from my phone'
  const texts = Array.from({ length: 240 }, () => `${form} ${baseText(8).join(' ')}. ${end}`)
  expect(new Set(rootsOf(texts)).size).toBe(240)
})

test.each([0.15, 0.3, 0.5])('near copies: nor does a form that %d of them share', (share) => {
  const form = baseText(25).join(' ')
  const message = () => Array.from({ length: 12 }, (_, i) => `${pick(SYLLABLES)}${below(200)}q${i}`)
  const words = () => message().map((word) => word.replace(/\d/g, (d) => 'abcdefghij'[Number(d)]!))
  const texts = Array.from({ length: 240 }, (_, text) =>
    text < share * 240 ? `${form} ${words().join(' ')}` : words().join(' '),
  )
  expect(new Set(rootsOf(texts)).size).toBe(240)
})

/** Texts of which up to five are copies of one, by all kinds. */
function mixedTexts(): string[] {
  const kinds = Object.values(KINDS)
  return Array.from({ length: 8 }, () => {
    const words = Array.from(
      { length: 11 + below(6) },
      () => `${pick(VOCABULARY)}${pick(SYLLABLES)}`,
    )
    return Array.from({ length: 1 + below(5) }, (_, copy) => pick(kinds)(words, copy))
  }).flat()
}

/** What stands together, whatever its number. */
function clustersOf(texts: readonly string[]): Map<string, ReadonlySet<string>> {
  const roots = rootsOf(texts)
  const members = new Map<number, Set<string>>()
  texts.forEach((text, at) => {
    members.set(roots[at]!, (members.get(roots[at]!) ?? new Set()).add(text))
  })
  return new Map(texts.map((text, at) => [text, members.get(roots[at]!)!]))
}

test('near copies: the order in which texts came does not matter', () => {
  for (let run = 0; run < 40; run++) {
    const texts = mixedTexts()
    expect(clustersOf(shuffled(texts))).toEqual(clustersOf(texts))
  }
})

test('near copies: a text that is added never parts others, unless what it says becomes common by it', () => {
  for (let run = 0; run < 20; run++) {
    const texts = shuffled(mixedTexts())
    let before = new Map<string, ReadonlySet<string>>()
    for (let count = 1; count <= texts.length; count++) {
      const after = clustersOf(texts.slice(0, count))
      for (const [text, others] of before) {
        expect([...others].filter((other) => !after.get(text)?.has(other))).toEqual([])
      }
      before = after
    }
  }
})

test('near copies: short texts that differ in a word are none', () => {
  const texts = [
    'the order is late',
    'the order is broken',
    'turn on the light',
    'turn off the light',
  ]
  expect([...rootsOf(texts)]).toEqual([0, 1, 2, 3])
})

test('near copies: of texts without spaces', () => {
  const texts = [
    'クック諸島は15の島からなり、島に都市はありません。主な島はラロトンガ島とアイトゥタキ島です。',
    'クック諸島は15の島からなり、島に都市はない。主な島はラロトンガ島とアイトゥタキ島です。',
    'ブラジル人は2009年ハンガリーGPの事故で東部に重傷を負いました。',
  ]
  expect([...rootsOf(texts)]).toEqual([0, 0, 2])
})
