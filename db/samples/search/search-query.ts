import { foldText, withoutAccents } from './fold-text'

/** Something that a text must contain, as the text is compared: as it is, folded, or without accents, too. */
type Term = { sought: string; form: 'raw' | 'folded' | 'bare' }

/** What somebody typed: every term must be in a text, anywhere. */
export type SearchQuery = readonly Term[]

/** A phrase between quotes, those of phones, too; or what stands between spaces. A quote elsewhere is a sign like any other. */
const TERMS = /["“”„‟＂«»](.+?)["“”„‟＂«»](?=\s|$)|\S+/gsu

/**
 * Reads what somebody typed: words and parts of words, all of which must occur, and `"phrases"`. Whoever types an accent
 * means it, whoever types none may have left it out. Empty when nothing was typed.
 */
export function readQuery(typed: string): SearchQuery {
  return [...typed.matchAll(TERMS)].map(([whole, phrase]) => termOf(phrase ?? whole))
}

function termOf(typed: string): Term {
  const folded = foldText(typed)
  if (folded === '') return { sought: typed, form: 'raw' }
  const bare = withoutAccents(folded)
  return bare === folded ? { sought: bare, form: 'bare' } : { sought: folded, form: 'folded' }
}

/** Whether a text contains all that was typed. */
export function containsAll(text: string, query: SearchQuery): boolean {
  const lower = text.toLowerCase()
  let folded: string | undefined
  let bare: string | undefined
  return query.every(({ sought, form }) => {
    if (form === 'raw') return text.includes(sought)
    // Most texts to which the index leads have it as it stands, which is found out ten times faster.
    if (lower.includes(sought)) return true
    folded ??= foldText(text)
    if (form === 'folded') return folded.includes(sought)
    bare ??= withoutAccents(folded)
    return bare.includes(sought)
  })
}
