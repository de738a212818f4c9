import { describe, expect, test } from 'vitest'
import { gramsToFind, gramsToKeep } from './grams'
import { containsAll, readQuery } from './search-query'

/** What was typed, a text that contains it, and one that does not. */
const CASES: [typed: string, finds: string, leaves: string][] = [
  ['😂', 'lol😂😂', 'lol :)'],
  ['👨‍👩', 'us: 👨‍👩‍👧', 'us: 👨'],
  ['❤', 'I ❤️ it', 'I ♥ it'],
  ['$', 'It cost $5', 'It cost 5 dollars'],
  ['C++', 'c++17 compilers', 'C+ or C'],
  ['.', 'A sentence.', 'None here'],
  ["can't", 'I Can’t log in', 'I can not, t'],
  ['n’t', "don't", 'dont'],
  ["don't", 'I don´t know', 'dont'],
  ['wait...', 'Wait…', 'wait.'],
  ['…', 'and then...', 'and then.'],
  ['AND', 'Sand', 'ad'],
  ['a OR b', 'a or b', 'a'],
  ['NEAR(a', 'near(a', 'near a'],
  ['-foo', 'x-foo', 'foo'],
  ['50 %', '% of 50', '50 percent'],
  ['👍', '👍🏽', '👎'],
  ['👍🏽', 'ok 👍🏽', '👍'],
  ['猫', '黒猫だ', '犬'],
  ['ก', 'กา', 'ขา'],
  ['مدرسة', 'مَدْرَسَةٌ', 'مدرب'],
  ['أحمد', 'أَحْمَد', 'احمد'],
  ['"two words"', 'in Two\n  words', 'words, two'],
  ['“two words”', 'two words', 'two other words'],
  ['«two words»', 'two words', 'two other words'],
  ['words two', 'two, then words', 'two alone'],
  ['5" screen', 'a screen of 5"', 'a screen of 5'],
  ['"', 'She said "no"', 'She said no'],
  ['""no""', 'She said "no"', 'no'],
  ['100%', '100% sure', '1000'],
  ['_', 'snake_case', 'kebab-case'],
  ['*', '5 * 3', '5 x 3'],
  ['-', 'a–b', 'a b'],
  ['\\n', 'C:\\new', 'C:new'],
  ['a\0b', 'xA\0B', 'ab'],
  ['lieferung', 'Rücklieferungsschein', 'Lieferant'],
  ['배송', '배송이 늦어요', '주문했어요'],
  ['배송', '배송', '배'],
  ['発票', '請問発票在哪里', '発見'],
  ['京都', '東京都', '東京'],
  ['ｶﾞ', 'ガラス', 'カラス'],
  ['ราคา', 'ถามราคาหน่อย', 'ถามเวลา'],
  ['ＡＢＣ', 'abc', 'ab c'],
  ['strasse', 'STRASSE, Straße', 'Strase'],
  ['creme BRULEE', 'Crème brûlée', 'Crème'],
  ['schön', 'SCHÖN', 'schon'],
  ['istanbul', 'İSTANBUL', 'Stambul'],
  ['ΟΔΟΣ', 'οδός', 'οδο'],
  ['ещё', 'ЕЩЁ', 'еще'],
  ['еще', 'ещё', 'её'],
  ['мои', 'МОИ', 'мой'],
  ['كتب', 'كَتَبَ', 'كلب'],
  ['office', 'the oﬃce', 'of ice'],
  ['Rechnung', 'Rech\u00adnung', 'Rech nung'],
  ['\u200b', 'a\u200bb', 'ab'],
]

describe('search for signs and parts: what is found contains what was typed', () => {
  test.each(CASES)('%j finds %j and not %j', (typed, finds, leaves) => {
    const query = readQuery(typed)
    expect([containsAll(finds, query), containsAll(leaves, query)]).toEqual([true, false])
  })

  test.each(CASES)('the index leads from %j to %j', (typed, finds) => {
    const kept = new Set(gramsToKeep(7, finds).split(' '))
    const sought = gramsToFind(7, readQuery(typed))
    const missing = sought?.split(' ').filter((gram) => !kept.has(gram.slice(1, -1)))
    expect(missing ?? []).toEqual([])
  })

  test('nothing typed is no search; a very long one asks for few grams', () => {
    expect(readQuery(' \u00a0\n')).toEqual([])
    const long = Array.from({ length: 160 }, (_, word) => `word${word}`).join(' ')
    expect((gramsToFind(7, readQuery(long)) ?? '').split(' ').length).toBeLessThanOrEqual(13)
  })
})
