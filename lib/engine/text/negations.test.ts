import { describe, expect, test } from 'vitest'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { LANGUAGES, type Language } from '@/lib/engine/settings'
import { exampleSettings } from '@/lib/testing/engine/example-set'
import { ngramText } from '@/lib/testing/engine/ngram-text'

/** Sentences, and their words that turn the meaning round. */
const SENTENCES: Record<Language, readonly (readonly [text: string, negations: string])[]> = {
  en: [
    ["It isn't good, don't buy it without a case", "isn't don't without"],
    ["I can’t, I ain't, I won't: n't, couldn't've", "can't ain't won't n't couldn't've"],
    ['No one came; nobody else, none at all, hardly any', 'no nobody none hardly'],
    ['I never got it and cannot log in, nor can they', 'never cannot nor'],
    ['this is no help and not what I wanted: nothing', 'no not nothing'],
  ],
  nl: [
    ['Niemand helpt, nergens, tegen de regels, noch snel', 'niemand nergens tegen noch'],
    ['Het is niet goed, geen hulp zonder nummer, nooit weer', 'niet geen zonder nooit'],
  ],
  fr: [
    ["Ce n'est pas bon, je ne l'ai jamais reçu", 'n pas ne jamais'],
    ['sans réponse ni rien', 'sans ni rien'],
    ['C’est pas bon, n’y va pas, aucun n’a d’avis contre', 'pas n aucun contre'],
  ],
  de: [
    ['Das ist nicht gut und nie pünktlich, ohne Antwort', 'nicht nie ohne'],
    ['Kein Mensch, keine Hilfe, keinen Rat, keinem, keiner, keines', 'kein keine keinen keinem'],
    ['statt Hilfe außer Spesen gegen jede Abrede, weder noch', 'statt außer gegen weder noch'],
    ['nichts und niemand half, kaum zu glauben: nein', 'nichts niemand kaum nein'],
  ],
  it: [
    ["Non c'è nessun'altra, né ora né mai, contro tutti", 'non nessun né mai contro'],
    ['Non è buono, mai arrivato, senza risposta', 'non mai senza'],
  ],
  pt: [['Não é bom, nunca chegou, sem resposta nem ajuda', 'não nunca sem nem']],
  es: [['No es bueno, nunca llegó, sin respuesta ni ayuda', 'no nunca sin ni']],
  ru: [['Это не хорошо, нет ответа, ни разу, без помощи, никогда', 'не нет ни без никогда']],
  zh: [['我 不 喜欢这个', '不']],
  ja: [['これは良くない', 'ない']],
  ko: [['이것은 아니 그리고 하지마', '아니 하지마']],
  ar: [
    ['هذا ليس جيدا ولم يصل بدون رد', 'ليس ولم بدون'],
    ['هَذا لَيْسَ جيدا، لا شكرا', 'لَيْسَ لا'],
  ],
  da: [
    ['Imod aftalen, mod reglerne, uden svar, hverken eller', 'imod mod uden hverken'],
    ['Det er ikke godt, aldrig igen, ingen svarer, intet', 'ikke aldrig ingen intet'],
  ],
  sv: [
    ['Mot reglerna, emot avtalet, knappast, varken eller', 'mot emot knappast varken'],
    ['Det är inte bra, aldrig mer, ingen svarar, utan svar', 'inte aldrig ingen utan'],
  ],
  ro: [['Nu este bun, nici un răspuns, nimic, fără ajutor', 'nu nici nimic fără']],
  hu: [['Ez nem jó, ne vegye, sem segítség, nincs válasz', 'nem ne sem nincs']],
  fi: [
    ['Se ei ole hyvä, en osta, et saa, emme tiedä', 'ei en et emme'],
    ['Älä osta ilman takuuta', 'älä ilman'],
  ],
  tr: [
    ['Ürün iyi değil, hiç gelmedi, iade yok, asla almayın', 'değil hiç yok asla'],
    ['Ne cevap geldi ne de para, kargo hariç', 'ne hariç'],
  ],
  th: [['ของไม่ดี ไม่มีคนตอบ นอกจากนี้', 'ไม่ ไม่มี นอกจาก']],
  no: [
    ['Mot reglene, imot avtalen, verken eller, ikkje', 'mot imot verken ikkje'],
    ['Det er ikke bra, aldri igjen, ingen svarer, uten hjelp', 'ikke aldri ingen uten'],
  ],
  multi_language: [['Das ist nicht gut', 'nicht']],
}

function words(text: string, language: Language): string[] {
  const { ngrams, nodes, terms } = prepareCorpus([text], {
    ...exampleSettings,
    language,
    stopwords: true,
    ngram_range: [1, 1],
    use_stemming: false,
  })
  return Array.from(ngrams, (node) => ngramText(nodes, terms, node))
}

describe('stopwords take "not" away:', () => {
  test.each(LANGUAGES)('never in %s, whatever its list says', (language) => {
    for (const [text, negations] of SENTENCES[language]) {
      expect(words(text, language)).toEqual(expect.arrayContaining(negations.split(' ')))
    }
  })

  test('a sentence of nothing but stopwords and a negation keeps the negation', () => {
    expect(words('Det är inte bra', 'sv')).toEqual(['inte'])
  })

  test("words of the user's own are left out, negations or not", () => {
    const { ngrams } = prepareCorpus(['nicht'], { ...exampleSettings, stopwords: ['nicht'] })
    expect(ngrams).toHaveLength(0)
  })
})
