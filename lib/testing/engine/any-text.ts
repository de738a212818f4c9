import fc from 'fast-check'

const SCRIPTS = [
  ...'aZéßİıΣςσжЖשלمر\u0651हि\u093fก\u0e34ក\u17d2京のガカ\u3099가각\u1100\u1161\u11a8ﾊﾟﾊ',
  ...'ﬁ½㎏℡①Ⅳ²\u00ad\u200b\u200d\ufeff\u0301\u0327’´`＇ \n.,!?#@:/+-()$€',
  ...'0123456789٣५',
  '👍🏽',
  '❤️',
  '👨‍👩‍👧',
  '🇳🇱',
  '𝐇',
  '𐐀',
  '\ud83d',
  '\udc4d',
]

/** Texts of all kinds: real characters, any code units at all, and what is hard to take apart. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...SCRIPTS), { maxLength: 60 }).map((parts) => parts.join('')),
)
