/** Where a word begins: not within another one. */
const START = '(?<![\\p{L}\\p{N}])'

// What comes before the sign is taken as a whole or not at all, so that no text is read twice.
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const IBAN = new RegExp(
  `${START}[A-Z]{2}\\d{2}[ ]?[A-Z0-9]{4}(?:[ ]?(?=[A-Z]{0,3}\\d)[A-Z0-9]{1,4}){2,7}`,
  'gu',
)
/** Digits with at most two signs between them, as phones, cards and dates are written. */
const NUMBER = /\+?\(?\p{Nd}(?:(?:,|[ .\-/()]{0,2})\p{Nd})*/gu
const MASKED_DIGITS = 4

const GREETINGS =
  'dear|hi|hello|hey|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrter?|bonjour|cher|chère|hola|estimad[oa]|ciao|gentile|beste|geachte|olá|caro|cara'
const INTRODUCTIONS =
  "my name is|this is|i am called|mein name ist|ich heiße|je m[’']appelle|je suis|me llamo|mi nombre es|mi chiamo|ik heet|mijn naam is|meu nome é|me chamo"
const TITLES =
  'mr|mrs|ms|miss|dr|prof|sir|madam|herrn?|frau|madame|monsieur|mme|señora?|sr|sra|signora?|meneer|mevrouw'
const ENDINGS =
  '(?:best |kind |warm )?regards|sincerely|yours|cheers|thanks|thank you|(?:viele |liebe |beste |mit freundlichen )?grüßen?|cordialement|saludos|cordiali saluti|(?:vriendelijke )?groeten|atenciosamente'

const lead = (words: string, after: string) => new RegExp(`${START}(?:${words})${after}`, 'giu')
/** What a name may follow: words, and then spaces, or the signs and line ends of a letter. */
const LEADS = [
  lead(GREETINGS, '[ \\t]{1,3}'),
  lead(INTRODUCTIONS, '[ \\t]{1,3}'),
  lead(TITLES, '\\.?[ \\t]{1,3}'),
  lead(ENDINGS, '[,!.]?\\s{1,4}'),
]
const NAME_AFTER = new RegExp(
  `(?:(?:${TITLES})\\.?[ \\t]{1,3})?\\p{Lu}[\\p{L}’'-]*\\.?(?:[ \\t](?:van |von |de |der |da |di )?\\p{Lu}[\\p{L}’'-]*){0,2}`,
  'uy',
)

/**
 * A text without mail addresses, numbers of four digits or more, and names where these can be told: after a greeting, an
 * introduction, a title, or at the end of a letter, and written with a capital letter. Other names stay.
 */
export function maskText(text: string): string {
  const masked = text
    .replace(MAIL, '[email]')
    .replace(IBAN, '[number]')
    .replace(NUMBER, (number) => (digitsOf(number) < MASKED_DIGITS ? number : '[number]'))
  return LEADS.reduce(maskNames, masked)
}

function digitsOf(number: string): number {
  return number.match(/\p{Nd}/gu)?.length ?? 0
}

function maskNames(text: string, lead: RegExp): string {
  const parts: string[] = []
  let end = 0
  for (const { index, 0: words } of text.matchAll(lead)) {
    NAME_AFTER.lastIndex = index + words.length
    const name = NAME_AFTER.exec(text)
    if (!name || index < end) continue
    parts.push(text.slice(end, name.index), '[name]')
    end = NAME_AFTER.lastIndex
  }
  return parts.join('') + text.slice(end)
}
