import { expect, test } from 'vitest'
import { guessLanguage } from './guess-language'

const TEXTS: Record<string, string[]> = {
  en: ['My card was charged twice this month', 'Where is my order? It has been two weeks'],
  nl: ['Mijn pakket is nog steeds niet aangekomen', 'Ik wil graag mijn geld terug'],
  fr: ['Je n’ai toujours pas reçu mon colis', 'On m’a facturé deux fois le même mois'],
  de: [
    'Mein Paket ist immer noch nicht da',
    'Ich wurde zweimal belastet und möchte mein Geld zurück',
  ],
  it: ['Il mio pacco non è ancora arrivato', 'Mi avete addebitato due volte lo stesso importo'],
  pt: [
    'A minha encomenda ainda não chegou',
    'Fui cobrado duas vezes e quero o meu dinheiro de volta',
  ],
  es: [
    'Mi pedido todavía no ha llegado',
    'Me cobraron dos veces y quiero que me devuelvan el dinero',
  ],
  ru: ['Моя посылка до сих пор не пришла', 'С меня дважды списали деньги'],
  zh: ['我的包裹还没有到', '我的信用卡被扣了两次款'],
  ja: ['荷物がまだ届きません', '私のカードが二重に請求されました'],
  ko: ['제 소포가 아직 도착하지 않았습니다', '카드가 두 번 청구되었습니다'],
  ar: ['لم تصل شحنتي بعد', 'تم خصم المبلغ من بطاقتي مرتين'],
  da: ['Min pakke er stadig ikke kommet frem', 'Jeg er blevet opkrævet to gange'],
  sv: ['Mitt paket har fortfarande inte kommit fram', 'Jag har blivit debiterad två gånger'],
  ro: ['Coletul meu nu a ajuns încă', 'Mi s-au luat banii de două ori de pe card'],
  hu: ['A csomagom még mindig nem érkezett meg', 'Kétszer vonták le a pénzt a kártyámról'],
  fi: ['Pakettini ei ole vieläkään saapunut', 'Minulta veloitettiin kaksi kertaa'],
  tr: ['Siparişim hâlâ gelmedi, nerede?', 'Paramı geri istiyorum, kartımdan iki kez çekildi'],
  th: ['พัสดุของฉันยังไม่มาถึง', 'บัตรของฉันถูกหักเงินสองครั้ง'],
  no: ['Pakken min har fortsatt ikke kommet frem', 'Jeg har blitt belastet to ganger'],
}

test.each(Object.entries(TEXTS))('texts in %s are recognised', async (language, texts) => {
  expect(await guessLanguage([...texts, ...texts, ...texts])).toBe(language)
})

test('a language without a list of its own, and a mixture, count as several or another', async () => {
  expect(await guessLanguage(['Moja paczka jeszcze nie dotarła', 'Chcę zwrotu pieniędzy'])).toBe(
    'multi_language',
  )
  const mixture = [
    ...(TEXTS.de ?? []),
    ...(TEXTS.ru ?? []),
    ...(TEXTS.ja ?? []),
    ...(TEXTS.en ?? []),
  ]
  expect(await guessLanguage(mixture)).toBe('multi_language')
})

test('where there is nothing to go by nothing is guessed', async () => {
  expect(await guessLanguage([])).toBeNull()
  expect(await guessLanguage(['12345', '!!!', '👍'])).toBeNull()
})
