import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from './normalise'
import { KIND_NAMES, WORD } from './token-spans'
import { createTokenise } from './tokenise'

const plain = {
  language: 'en',
  preprocess_numbers: false,
  preprocess_social_media: false,
  regular_expressions: [],
} as const
const numbers = { ...plain, preprocess_numbers: true } as const
const social = { ...plain, preprocess_social_media: true } as const

/** Words as they stand in the normalised text, other tokens by the name of their kind. */
function tokens(text: string, settings: Parameters<typeof createTokenise>[0] = plain): string[] {
  const normalised = normaliseText(text)
  const spans = createTokenise(settings)(normalised)
  return Array.from({ length: spans.count }, (_, token) =>
    spans.kinds[token] === WORD
      ? normalised.slice(spans.starts[token], spans.ends[token])
      : KIND_NAMES[spans.kinds[token]!]!,
  )
}

describe('words of every script', () => {
  test.each([
    ['The QUICK brown-fox, jumped!', ['the', 'quick', 'brown', 'fox', 'jumped']],
    ['I don’t know, ’tis late', ['i', "don't", 'know', 'tis', 'late']],
    ['Où est l’été?', ['où', 'est', "l'été"]],
    ['Привет, мир', ['привет', 'мир']],
    ['مرحباً بالعالم', ['مرحباً', 'بالعالم']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['हिन्दी में पूछें', ['हिन्दी', 'में', 'पूछें']],
    ['می‌خواهم بروم', ['می‌خواهم', 'بروم']],
    ['한국어 문장입니다', ['한국어', '문장입니다']],
    ['Γειά σου Κόσμε', ['γειά', 'σου', 'κόσμε']],
    ['iPhone6 on 4G', ['iphone6', 'on', '4g']],
    ['ﬁne ＴＥＸＴ', ['fine', 'text']],
    ['co­operate', ['cooperate']],
    ['\ufeffto\ufeffday', ['today']],
    ['𝒳 𐐀bc', ['x', '𐐨bc']],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  test.each([
    ['Chinese', '我们去北京大学', '北京'],
    ['Japanese', '東京で寿司を食べた', '東京'],
    ['Thai', 'ขอบคุณครับ', 'ครับ'],
    ['Khmer', 'ខ្ញុំចង់ទៅផ្ទះ', 'ផ្ទះ'],
    ['Lao', 'ພາສາລາວ', 'ລາວ'],
    ['Burmese', 'ကျွန်တော်အိမ်ပြန်ချင်တယ်', 'အိမ်'],
  ])('%s is split into words although it has no spaces', (_, text, word) => {
    const words = tokens(text)
    expect(words.length).toBeGreaterThan(1)
    expect(words.join('')).toBe(text)
    expect(words.some((found) => found.includes(word))).toBe(true)
  })

  test('scripts with and without spaces can be mixed', () => {
    expect(tokens('新しいiPhone 15を')).toEqual(['新しい', 'iphone', '15', 'を'])
  })

  test('a long run without spaces is split like its pieces', () => {
    const sentence = '我们今天去北京大学参加一个关于人工智能的会议，'
    const long = sentence.repeat(50)
    expect(tokens(long)).toEqual(Array.from({ length: 50 }, () => tokens(sentence)).flat())
    const unbroken = '我们今天去北京大学参加会议'.repeat(100)
    expect(tokens(unbroken).join('')).toBe(unbroken)
  })

  test('in French and Italian the apostrophe ends a word', () => {
    expect(tokens('l’avion', { ...plain, language: 'fr' })).toEqual(['l', 'avion'])
  })
})

describe('pictographs', () => {
  test('each is a token, whatever its skin tone or presentation', () => {
    expect(tokens('great 👍🏽👍 ❤️❤')).toEqual(['great', '👍', '👍', '❤', '❤'])
  })

  test('two regional indicators are one flag', () => {
    expect(tokens('🇳🇱🇫🇷')).toEqual(['🇳🇱', '🇫🇷'])
  })

  test('a joined family is its members', () => {
    expect(tokens('👨‍👩‍👧')).toEqual(['👨', '👩', '👧'])
  })
})

describe('preprocess_numbers', () => {
  test.each([
    ['paid $1,234.50 today', ['paid', '<amount>', 'today']],
    ['20 € or 15eur', ['<amount>', 'or', '<amount>']],
    ['on 2024-03-12, not 12/3/24 or 12.03.2024', ['on', '<date>', 'not', '<date>', 'or', '<date>']],
    ['at 10:30 or 5pm or 7:05 p.m', ['at', '<time>', 'or', '<time>', 'or', '<time>']],
    ['call +31 20 123 4567', ['call', '<phone>']],
    ['call (555) 123-4567 or 020-1234567', ['call', '<phone>', 'or', '<phone>']],
    ['3 of 1.5 and 20%', ['<number>', 'of', '<number>', 'and', '<number>']],
    ['٣٫٥ ١٢', ['<number>', '<number>', '<number>']],
    ['my iphone6 on 4g, the 2nd', ['my', 'iphone6', 'on', '4g', 'the', '2nd']],
  ])('%s', (text, expected) => {
    expect(tokens(text, numbers)).toEqual(expected)
  })

  test('is off unless asked for', () => {
    expect(tokens('$20 at 10:30')).toEqual(['20', 'at', '10', '30'])
  })
})

describe('preprocess_social_media', () => {
  test.each([
    ['thanks @united_air!', ['thanks', '<mention>']],
    ['#fail now', ['<hashtag>', 'fail', 'now']],
    ['see https://t.co/a?b=1 or www.example.org', ['see', '<url>', 'or', '<url>']],
    ['mail me.you@example.co.uk.', ['mail', '<email>']],
    ['good :) bad :-( ugly :/', ['good', '<positive>', 'bad', '<negative>', 'ugly', '<negative>']],
    [
      'I <3 it 😍 but 😡 and 🛫',
      ['i', '<positive>', 'it', '<positive>', 'but', '<negative>', 'and', '🛫'],
    ],
    ['note: this (really) a@b', ['note', 'this', 'really', 'a', '<mention>']],
  ])('%s', (text, expected) => {
    expect(tokens(text, social)).toEqual(expected)
  })
})

describe('any text at all', () => {
  test('tokens are non-empty, in order and inside the text, lone surrogates included', () => {
    const settings = [plain, numbers, social, { ...numbers, ...social, preprocess_numbers: true }]
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
      fc.string({ unit: fc.constantFrom(...'@#:/.)(<3- +01aé京ก\ud83d\udc4d'), maxLength: 60 }),
    )
    fc.assert(
      fc.property(anyText, fc.constantFrom(...settings), (text, setting) => {
        const normalised = normaliseText(text)
        const { count, starts, ends } = createTokenise(setting)(normalised)
        const isPlaced = Array.from({ length: count }, (_, token) => {
          // a hashtag and its own word overlap
          const follows = token === 0 || starts[token]! >= starts[token - 1]!
          return follows && ends[token]! > starts[token]! && ends[token]! <= normalised.length
        })
        expect(isPlaced).not.toContain(false)
      }),
      { numRuns: 500, seed: 1 },
    )
  })

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
      { seed: 1 },
    )
  })

  test.each([
    ['one endless word', 'a'.repeat(1_000_000)],
    ['one repeated digit', `${'1'.repeat(1_000_000)}a`],
    ['digits and commas', `${'1,'.repeat(500_000)}a`],
    ['dots that could be an address', 'a.'.repeat(500_000)],
    ['plus signs', '+1'.repeat(500_000)],
    ['at signs', '@'.repeat(1_000_000)],
    ['a megabyte without spaces', '京'.repeat(400_000)],
    ['emoji', '👍🏽❤️'.repeat(170_000)],
    ['right-to-left letters', 'שלום '.repeat(200_000)],
    ['lone surrogates', '\ud83d\udc4d\udc4d\ud83d\ud83d'.repeat(200_000)],
    ['currency signs', '$1'.repeat(500_000)],
    ['opening parentheses', '(0'.repeat(500_000)],
    ['one mark on another', '\u0301'.repeat(1_000_000)],
  ])('a megabyte of %s is read', (_, text) => {
    const all = { ...numbers, preprocess_social_media: true }
    const spans = createTokenise(all)(normaliseText(text))
    for (let token = 0; token < Math.min(spans.count, 100); token++) {
      expect(spans.ends[token]).toBeGreaterThan(spans.starts[token]!)
    }
  })
})
