import { describe, expect, test } from 'vitest'
import { defaultSettingsFor } from '@/lib/contracts/default-settings'
import { createFeatureLister } from '@/lib/engine/explain/list-features'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import type { Language } from '@/lib/engine/settings'
import { exampleSettings } from '@/lib/testing/engine/example-set'
import { ngramText } from '@/lib/testing/engine/ngram-text'
import { createTokenise } from './tokenise'

type Sample = {
  language: Language
  /** Two forms of a word that the stemmer takes for one; null where the language has no stemmer. */
  forms: readonly [string, string] | null
  /** A sentence and its words, one of which is in the list of the language, if there is one. */
  text: string
  words: readonly string[]
  stopword: string | null
}

const SAMPLES: readonly Sample[] = [
  {
    language: 'en',
    forms: ['charging', 'charged'],
    text: 'The card was late',
    words: ['the', 'card', 'was', 'late'],
    stopword: 'the',
  },
  {
    language: 'nl',
    forms: ['rekeningen', 'rekening'],
    text: 'Het pakket is laat',
    words: ['het', 'pakket', 'is', 'laat'],
    stopword: 'het',
  },
  {
    language: 'fr',
    forms: ['livraison', 'livraisons'],
    text: 'L’avion est en retard',
    words: ['l', 'avion', 'est', 'en', 'retard'],
    stopword: 'est',
  },
  {
    language: 'de',
    forms: ['Rechnung', 'Rechnungen'],
    text: 'Das Gerät ist kaputt',
    words: ['das', 'gerät', 'ist', 'kaputt'],
    stopword: 'das',
  },
  {
    language: 'it',
    forms: ['pacchi', 'pacco'],
    text: 'L’ordine è arrivato',
    words: ['l', 'ordine', 'è', 'arrivato'],
    stopword: 'è',
  },
  {
    language: 'pt',
    forms: ['encomenda', 'encomendas'],
    text: 'O cartão não funciona',
    words: ['o', 'cartão', 'não', 'funciona'],
    stopword: 'o',
  },
  {
    language: 'es',
    forms: ['pedido', 'pedidos'],
    text: 'El paquete no llegó',
    words: ['el', 'paquete', 'no', 'llegó'],
    stopword: 'el',
  },
  {
    language: 'ru',
    forms: ['посылка', 'посылки'],
    text: 'Где моя посылка',
    words: ['где', 'моя', 'посылка'],
    stopword: 'где',
  },
  {
    language: 'zh',
    forms: null,
    text: '我的包裹在哪里',
    words: ['我的', '包裹', '在', '哪里'],
    stopword: '在',
  },
  {
    language: 'ja',
    forms: null,
    text: '荷物がまだ',
    words: ['荷物', 'が', 'まだ'],
    stopword: 'が',
  },
  {
    language: 'ko',
    forms: null,
    text: '그래서 카드가 두 번',
    words: ['그래서', '카드가', '두', '번'],
    stopword: '그래서',
  },
  {
    language: 'ar',
    forms: ['الكتاب', 'كتاب'],
    text: 'أين طلبي من المتجر',
    words: ['أين', 'طلبي', 'من', 'المتجر'],
    stopword: 'من',
  },
  {
    language: 'da',
    forms: ['pakken', 'pakke'],
    text: 'Hvor er min pakke',
    words: ['hvor', 'er', 'min', 'pakke'],
    stopword: 'er',
  },
  {
    language: 'sv',
    forms: ['fakturor', 'fakturorna'],
    text: 'Var är mitt paket',
    words: ['var', 'är', 'mitt', 'paket'],
    stopword: 'är',
  },
  {
    language: 'ro',
    forms: ['coletul', 'coletului'],
    text: 'Unde este coletul meu',
    words: ['unde', 'este', 'coletul', 'meu'],
    stopword: 'este',
  },
  {
    language: 'hu',
    forms: ['csomagok', 'csomag'],
    text: 'Hol van a csomagom',
    words: ['hol', 'van', 'a', 'csomagom'],
    stopword: 'a',
  },
  {
    language: 'fi',
    forms: ['pakettia', 'paketti'],
    text: 'Missä minun pakettini on',
    words: ['missä', 'minun', 'pakettini', 'on'],
    stopword: 'on',
  },
  {
    language: 'no',
    forms: ['pakken', 'pakke'],
    text: 'Hvor er pakken min',
    words: ['hvor', 'er', 'pakken', 'min'],
    stopword: 'er',
  },
  {
    language: 'tr',
    forms: ['kitaplar', 'kitabı'],
    text: 'Benim kartım neden bloke',
    words: ['benim', 'kartım', 'neden', 'bloke'],
    stopword: 'benim',
  },
  {
    language: 'th',
    forms: null,
    text: 'ของยังมาไม่ถึง',
    words: ['ของ', 'ยัง', 'มา', 'ไม่', 'ถึง'],
    stopword: 'ของ',
  },
  {
    language: 'multi_language',
    forms: null,
    text: 'ขอบคุณ merci 谢谢',
    words: ['ขอบคุณ', 'merci', '谢谢'],
    stopword: null,
  },
]

const base = { ...exampleSettings, ngram_range: [1, 1] as const, preprocess_numbers: false }

function terms(text: string, changes: Partial<typeof exampleSettings>): string[] {
  const { ngrams, nodes, terms: strings } = prepareCorpus([text], { ...base, ...changes })
  return Array.from(ngrams, (node) => ngramText(nodes, strings, node))
}

test('every language of the settings has a sample', () => {
  expect(SAMPLES).toHaveLength(21)
  expect(new Set(SAMPLES.map(({ language }) => language)).size).toBe(21)
})

describe.each(SAMPLES)('$language', ({ language, forms, text, words, stopword }) => {
  test('is split into its words', () => {
    const normalised = text.toLowerCase()
    const settings = { ...base, language, preprocess_social_media: false }
    const { count, starts, ends } = createTokenise(settings)(normalised)
    const found = Array.from({ length: count }, (_, i) => normalised.slice(starts[i], ends[i]))
    expect(found).toEqual(words)
  })

  if (forms)
    test('takes forms of a word for one, and only with stemming', () => {
      const both = forms.join(' ')
      expect(terms(both, { language, use_stemming: true })).toHaveLength(1)
      expect(terms(both, { language, use_stemming: false })).toHaveLength(2)
    })
  else
    test('has no stemmer: words stay as they are', () => {
      expect(terms(text, { language, use_stemming: true })).toEqual(
        terms(text, { language, use_stemming: false }),
      )
    })

  test('leaves out its stopwords, and only when asked', () => {
    const settings = { language, use_stemming: false }
    const kept = terms(text, { ...settings, stopwords: false })
    const left = terms(text, { ...settings, stopwords: true })
    expect(kept).toEqual(words)
    if (stopword === null) expect(left).toEqual(kept)
    else {
      expect(kept).toContain(stopword)
      expect(left).not.toContain(stopword)
      expect(left.length).toBeGreaterThan(0)
    }
  })
})

/** What texts of a language have in common as new models read them. */
function shared(language: Language, one: string, other: string, changes = {}): string[] {
  const read = (text: string) =>
    createFeatureLister({ ...defaultSettingsFor(language), ...changes })(text).features.map(
      ({ text }) => text,
    )
  const others = new Set(read(other))
  return read(one).filter((feature) => others.has(feature))
}

test('a Korean noun is known again whatever particle follows it', () => {
  for (const particle of ['가', '를', '는', '에서', '으로']) {
    expect(shared('ko', '카드가', `카드${particle}`)).toContain('카드…')
  }
})

test('Turkish I is the capital of ı, and İ that of i, however the text is composed', () => {
  const plain = { use_stemming: false, ngram_range: [1, 1] }
  expect(shared('tr', 'ISPARTA', 'ısparta', plain)).toEqual(['ısparta'])
  expect(shared('tr', 'İSTANBUL', 'istanbul', plain)).toEqual(['istanbul'])
  expect(shared('tr', 'I\u0307stanbul', 'istanbul', plain)).toEqual(['istanbul'])
  expect(shared('tr', 'ISI', 'isi', plain)).toEqual([])
  expect(shared('tr', 'IADE', 'İade', { ...plain, ignore_accents: true })).toEqual(['iade'])
})

test('a Thai word is known again in a compound that is split otherwise', () => {
  expect(shared('th', 'โรงแรม', 'โรงแรมนี้ดี')).toContain('โรงแรม')
  expect(shared('th', 'บริการ', 'บริการดีมาก')).not.toEqual([])
})

test('Japanese is known again across words, with the marks between them', () => {
  expect(shared('ja', '面白くない！', 'ない！')).toEqual(expect.arrayContaining(['…ない!…']))
})
