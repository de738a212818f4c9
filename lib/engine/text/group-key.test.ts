import { describe, expect, test } from 'vitest'
import { groupKey } from './group-key'

describe('groupKey', () => {
  test.each([
    ['Order 123 is late!', 'order  4567 is LATE...'],
    ['ＲＥＦＵＮＤ please', 'refund, please'],
    ['Où est mon colis ?', 'où est mon colis'],
    ['می‌خواهم', 'می‌خواهم!'],
    ['ขอบคุณครับ 555', 'ขอบคุณครับ'],
  ])('%j and %j are copies', (one, other) => {
    expect(groupKey(one)).toBe(groupKey(other))
  })

  test.each([
    ['123', '456'],
    ['!!!', '???'],
    ['❤️', '👍'],
    ['', ' '],
    ['résumé', 'resume'],
    ['I can', 'Ican'],
  ])('%j and %j are not', (one, other) => {
    expect(groupKey(one)).not.toBe(groupKey(other))
  })

  test('a text without letters is its own key', () => {
    expect(groupKey('❤️ 100%')).toBe('❤️ 100%')
  })
})
