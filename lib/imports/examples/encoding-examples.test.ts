import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { ENCODINGS } from '@/lib/imports/formats/text/encodings'
import { inShort, readExample, readWhole } from '@/lib/testing/files/read-whole'

const encoded = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))

const FRENCH =
  "text,tag\nJ'ai reçu le colis abîmé,négatif\nVotre réponse est très décevante,négatif\nÇa marche à merveille,positif\n"
const GERMAN =
  'text;tag\nSchöne Grüße aus Köln, bitte prüfen;Lob\nIch möchte kündigen;Kündigung\nÄrger über die Lieferung;Kritik\n'
const SPANISH =
  'text,tag\n¿Dónde está mi pedido? Llegó dañado,envío\nEl niño perdió su teléfono móvil,teléfono\n'
const POLISH =
  'text,tag\nProszę o szybką odpowiedź w sprawie zamówienia,prośba\nPaczka przyszła zniszczona źle zapakowana,skarga\nDziękuję za miłą obsługę,pochwała\n'
const CZECH =
  'text,tag\nZboží dorazilo poškozené a příliš pozdě,stížnost\nDěkuji za rychlé vyřízení objednávky,pochvala\n'
const RUSSIAN =
  'text,tag\nГде мой заказ? Не могу войти в личный кабинет,вход\nСпасибо большое за быструю помощь,прочее\nТовар пришёл сломанным,жалоба\n'
const GREEK =
  'text,tag\nΤο δέμα μου δεν έφτασε ακόμα,αποστολή\nΕυχαριστώ πολύ για τη βοήθεια,έπαινος\n'
const DANISH =
  'text,tag\nJeg har ikke fået min pakke endnu,forsendelse\nMange tak for hjælpen, det kører nu,ros\nPrøv igen senere på dagen,råd\n'.replaceAll(
    ', det',
    ' det',
  )
const PORTUGUESE =
  'text,tag\nMinha encomenda não chegou até agora,entrega\nA informação está errada e não tenho solução,reclamação\n'
const ARABIC = 'text,label\nأين طلبي لم يصل بعد,شحن\nشكرا جزيلا على المساعدة,مدح\n'
const THAI = 'text,label\nสินค้ายังไม่มาถึงเลย,จัดส่ง\nขอบคุณมากสำหรับความช่วยเหลือ,ชม\n'
const HEBREW = 'text,label\nאיפה ההזמנה שלי,משלוח\nתודה רבה על העזרה,שבח\nהמוצר שבור,תלונה\n'
const LATVIAN =
  'text,tag\nMana sūtījuma vēl nav jau divas nedēļas,piegāde\nPaldies par ātru palīdzību ļoti labi,uzslava\n'
const ITALIAN =
  'text,tag\nIl pacco non è ancora arrivato perché,spedizione\nGrazie mille è già tutto a posto così,lode\n'
const ICELANDIC =
  'text,tag\nPöntunin mín er ekki komin enn þá,sending\nÞakka þér fyrir hjálpina það gengur vel,hrós\n'
const UKRAINIAN =
  'текст,мітка\nДе моє замовлення ще не прийшло,доставка\nДякую за швидку допомогу,подяка\n'
const ENGLISH =
  'text,tag\nIt’s a “great” phone – really,praise\nI paid 50 £ for nothing…,price\nDon’t buy it,warning\n'

describe('encodings', () => {
  test('of DOS are recognised by the letters of the language, and words with such letters are shown', async () => {
    const { rows, options, guess } = await readExample('dos-cp850.csv')
    expect(options).toMatchObject({ encoding: 'cp850' })
    expect(inShort(rows)).toEqual([
      "J'ai reçu le colis abîmé: négatif",
      'très déçu: négatif',
      'ça marche: positif',
    ])
    expect(guess.unusual).toEqual(['reçu', 'abîmé', 'négatif', 'très', 'déçu', 'ça'])
  })

  test.each([
    ['French', FRENCH, ['cp850', 'macintosh', 'windows-1252', 'utf-32le', 'utf-32be']],
    ['German', GERMAN, ['cp850', 'macintosh', 'windows-1252', 'utf-32le']],
    ['Spanish', SPANISH, ['cp850', 'macintosh', 'windows-1252']],
    ['Polish', POLISH, ['cp852', 'maccenteuro', 'windows-1250', 'iso-8859-2']],
    ['Czech', CZECH, ['cp852', 'maccenteuro', 'windows-1250', 'iso-8859-2']],
    [
      'Russian',
      RUSSIAN,
      ['cp866', 'maccyrillic', 'windows-1251', 'koi8-r', 'iso-8859-5', 'utf-32be'],
    ],
    ['Greek', GREEK, ['cp737', 'macgreek', 'windows-1253']],
    ['Danish', DANISH, ['cp850', 'cp865', 'macintosh', 'windows-1252']],
    ['Portuguese', PORTUGUESE, ['cp850', 'cp860', 'macintosh', 'windows-1252']],
    ['Arabic', ARABIC, ['iso-8859-6', 'cp720', 'windows-1256']],
    ['Thai', THAI, ['windows-874', 'utf-16le']],
    ['Hebrew', HEBREW, ['windows-1255', 'iso-8859-8', 'cp862']],
    ['Latvian', LATVIAN, ['windows-1257', 'cp775', 'iso-8859-13']],
    ['Italian', ITALIAN, ['macintosh', 'cp850', 'cp437', 'windows-1252']],
    ['Icelandic', ICELANDIC, ['maciceland', 'cp861', 'windows-1252']],
    ['Ukrainian', UKRAINIAN, ['cp1125', 'koi8-u', 'windows-1251', 'maccyrillic']],
    ['English with marks', ENGLISH, ['macintosh', 'windows-1252']],
  ])('give the same texts in whatever %s is written', async (_, content, encodings) => {
    const right = (await readWhole(content)).rows
    for (const encoding of encodings) {
      const { rows, options } = await readWhole(encoded(content, encoding))
      expect([encoding, 'encoding' in options && options.encoding, rows]).toEqual([
        encoding,
        expect.anything(),
        right,
      ])
    }
  })

  test('with a mark in UTF-32 are recognised by it', async () => {
    for (const encoding of ['utf-32le', 'utf-32be']) {
      const { options, rows } = await readWhole(encoded(`\uFEFF${RUSSIAN}`, encoding))
      expect(options).toMatchObject({ encoding })
      expect(rows[0]).toMatchObject({ tags: ['вход'] })
    }
  })

  test('can all be decoded, are all offered, the guessed one first, and any can be chosen', async () => {
    expect(ENCODINGS.filter((encoding) => !iconv.encodingExists(encoding))).toEqual([])
    const { guess } = await readWhole(encoded(FRENCH, 'cp850'))
    expect(guess.encodings[0]).toBe('cp850')
    expect([...guess.encodings].sort()).toEqual([...ENCODINGS].sort())
    const { rows } = await readWhole(encoded(GREEK, 'cp737'), { chosen: { encoding: 'cp866' } })
    expect(rows).toHaveLength(2)
  })

  test('leave no doubt in UTF: no words are shown', async () => {
    expect((await readWhole(FRENCH)).guess).not.toHaveProperty('unusual')
  })
})
