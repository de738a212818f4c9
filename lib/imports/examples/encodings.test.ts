import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const encoded = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))
const UKRAINIAN = 'text,tag\nДе моє замовлення? Її ще немає,доставка\nДякую все дуже добре,подяка\n'
const RUSSIAN = 'text,tag\nЁлка ещё не приехала,доставка\nМОЙ ЗАКАЗ НЕ ПРИШЁЛ,жалоба\n'
const THAI = 'text,tag\nสินค้ายังไม่มาถึง,จัดส่ง\nขอบคุณมากสำหรับความช่วยเหลือ,ชม\n'
const THAI_QUESTIONS = 'text,label\nสินค้าของฉันอยู่ที่ไหน,A\nขอบคุณมากครับ,B\n'
const THAI_WORDS = 'text,label\nโทรศัพท์เสีย,ซ่อม\nไม่ได้รับเงินคืน,เงิน\nดีมาก,ชม\n'
const CHINESE = 'text,tag\n很好,好\n不好,差\n'
const JAPANESE = 'text,tag\nテスト,ア\nｱｲｳ,イ\n'
const FRENCH = 'text,tag\nplain words,a\ncafé,b\n'
/** One line in Latin-1 at the end of a file in UTF-8. */
const mixed = (text: string) => Buffer.concat([Buffer.from(text), Buffer.from('à,a\n', 'latin1')])

describe('encodings', () => {
  test.each([
    ['Ukrainian', UKRAINIAN, ['koi8-u', 'windows-1251', 'maccyrillic']],
    ['Russian with ё', RUSSIAN, ['koi8-r', 'windows-1251', 'maccyrillic', 'utf-16le', 'utf-16be']],
    ['Thai', THAI, ['windows-874', 'utf-16le']],
    ['a few lines of Thai', THAI_QUESTIONS, ['windows-874']],
    ['short texts and tags in Thai', THAI_WORDS, ['windows-874']],
    ['a few Chinese signs', CHINESE, ['gb18030', 'big5', 'utf-16le', 'utf-16be']],
    ['kana of both widths', JAPANESE, ['shift_jis', 'utf-16le']],
    ['a single French word', FRENCH, ['windows-1252', 'cp850', 'macintosh', 'utf-16le']],
  ])('without a mark give the same texts: %s', async (_, content, encodings) => {
    const right = (await readWhole(content)).rows
    for (const encoding of encodings) {
      const { rows } = await readWhole(encoded(content, encoding))
      expect([encoding, rows]).toEqual([encoding, right])
    }
  })

  test('of which UTF-16 has no letter of ASCII but line ends are recognised', async () => {
    const content = '我的订单还没有到\n谢谢你们的帮助\n质量很差不推荐\n'
    for (const encoding of ['utf-16le', 'utf-16be']) {
      const { rows } = await readWhole(encoded(content, encoding), { name: 'a.txt' })
      expect(inShort(rows)).toEqual(
        content
          .trim()
          .split('\n')
          .map((text) => `${text}: `),
      )
    }
  })

  test('of Apple have the euro in the place where it is today', async () => {
    const bytes = Buffer.from('text,tag\nI paid \xdb20 for a \xd2great\xd3 phone,b\n', 'latin1')
    const { rows, options } = await readWhole(bytes)
    expect(options).toMatchObject({ encoding: 'macintosh' })
    expect(inShort(rows)).toEqual(['I paid €20 for a “great” phone: b'])
  })

  test.each([
    'text,tag\nschöne Grüße aus Köln,a\n',
    'text,tag\ndéjà reçu,a\ntrès bien,b\nça va,b\n',
  ])('one line that is no UTF-8 spoils no other: it is left out and named', async (content) => {
    const { rows, options } = await readWhole(mixed(content))
    const line = content.split('\n').length
    expect(options).toMatchObject({ encoding: 'utf-8' })
    expect(inShort(rows)).toEqual([
      ...content
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.replace(',', ': ')),
      `line ${line} left out`,
    ])
    expect(rows.at(-1)).toEqual({
      line,
      message: 'The text has bytes that do not exist in the encoding of the file.',
    })
  })

  test('that were mistaken before show in the words of a file in UTF-8', async () => {
    const { guess } = await readWhole(
      'text,tag\nschÃ¶ne Blume,a\nIâ€™m so glücklich,b\nwei\ufffd,c\n',
    )
    expect(guess.unusual).toEqual(['schÃ¶ne', 'Iâ€™m', 'wei\ufffd'])
  })
})
