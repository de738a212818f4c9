import type { NamedPattern, TextSettings } from '@/lib/engine/settings'
import {
  APOSTROPHE,
  CURRENCY,
  classOf,
  DIGIT,
  LETTER,
  MARK,
  OTHER,
  PICTOGRAPH,
  UNSPACED,
} from './character-class'
import { mayStartNumber, takeNumber } from './numbers'
import { createFindMatches, kindOfPattern } from './patterns'
import { takeSegments } from './segment'
import { feelingOf, takeAddress, takeSocial } from './social'
import { TokenSpans, WORD } from './token-spans'

/** Splits a normalised text. The spans are overwritten by the next call. */
export type Tokenise = (normalised: string) => TokenSpans

type TokenSettings = Pick<
  TextSettings,
  'language' | 'preprocess_numbers' | 'preprocess_social_media' | 'regular_expressions'
>

/** Longer words are cut, so that a text of one endless word does not become a feature of its size. */
const LONGEST_WORD = 64

/**
 * Tokens are runs of letters, marks and digits (with apostrophes between letters), words that ICU
 * finds where a script has no spaces, and single pictographs; with the two preprocess settings also
 * numbers, dates, mentions and the like. One pass over the code points, no strings made.
 */
export function createTokenise(settings: TokenSettings): Tokenise {
  const spans = new TokenSpans()
  const { preprocess_numbers: numbers, preprocess_social_media: social } = settings
  // in French and Italian the apostrophe ends an article ("l'avion"), elsewhere it is inside a word
  const elides = settings.language === 'fr' || settings.language === 'it'

  function special(text: string, at: number, kind: number): number {
    let end = at
    if (social) end = startsWord(kind) ? takeAddress(text, at, spans) : takeSocial(text, at, spans)
    const mayBeNumber = kind === DIGIT || kind === CURRENCY || mayStartNumber(text.charCodeAt(at))
    if (end === at && numbers && mayBeNumber) {
      end = takeNumber(text, at, kind === DIGIT, spans)
    }
    return end
  }

  function ordinary(text: string, at: number, kind: number): number {
    if (startsWord(kind)) {
      const end = wordEnd(text, at, !elides)
      spans.add(WORD, at, Math.min(end, at + LONGEST_WORD))
      return end
    }
    if (kind === UNSPACED) {
      const end = runEnd(text, at)
      takeSegments(text, at, end, spans)
      return end
    }
    return kind === PICTOGRAPH ? takePictograph(text, at, social, spans) : at + widthAt(text, at)
  }

  function scan(text: string): TokenSpans {
    let at = 0
    while (at < text.length) {
      const kind = classAt(text, at)
      const end = numbers || social ? special(text, at, kind) : at
      at = end > at ? end : ordinary(text, at, kind)
    }
    return spans
  }

  if (settings.regular_expressions.length > 0) {
    return aroundMatches(settings.regular_expressions, scan, spans)
  }
  return (text) => {
    spans.count = 0
    return scan(text)
  }
}

/** Each match is a token; what stands between them is scanned like texts of its own. */
function aroundMatches(
  expressions: readonly NamedPattern[],
  scan: Tokenise,
  spans: TokenSpans,
): Tokenise {
  const findMatches = createFindMatches(expressions)

  function scanPart(text: string, start: number, end: number): void {
    const first = spans.count
    scan(text.slice(start, end))
    spans.move(first, start)
  }

  return (text) => {
    spans.count = 0
    let at = 0
    for (const { pattern, start, end } of findMatches(text)) {
      scanPart(text, at, start)
      spans.add(kindOfPattern(pattern), start, end)
      at = end
    }
    scanPart(text, at, text.length)
    return spans
  }
}

function startsWord(kind: number): boolean {
  return kind === LETTER || kind === DIGIT
}

function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER
  const unit = text.charCodeAt(at)
  return classOf(unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(at) ?? unit))
}

/** Code units of the character at `at`; a lone surrogate is one. */
function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit < 0xd800 || unit > 0xdbff || (text.codePointAt(at) ?? 0) < 0x10000 ? 1 : 2
}

function wordEnd(text: string, start: number, apostrophes: boolean): number {
  let at = start
  while (at < text.length) {
    const kind = classAt(text, at)
    const inside = kind === LETTER || kind === DIGIT || kind === MARK
    if (!inside && !(apostrophes && kind === APOSTROPHE && classAt(text, at + 1) === LETTER)) break
    at += widthAt(text, at)
  }
  return at
}

function runEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && classAt(text, at) === UNSPACED) at += widthAt(text, at)
  return at
}

const isRegionalIndicator = (text: string, at: number) => {
  const codePoint = text.codePointAt(at) ?? 0
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}

/** One pictograph is one token; skin tone and joiners are skipped, two regional indicators are a flag. */
function takePictograph(text: string, at: number, social: boolean, spans: TokenSpans): number {
  let end = at + widthAt(text, at)
  if (isRegionalIndicator(text, at) && isRegionalIndicator(text, end)) end += 2
  spans.add(social ? feelingOf(text.codePointAt(at) ?? 0) : WORD, at, end)
  return end
}
