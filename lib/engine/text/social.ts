import {
  negativeEmoticon,
  negativePictographs,
  positiveEmoticon,
  positivePictographs,
} from './feelings'
import {
  EMAIL,
  HASHTAG,
  MENTION,
  NEGATIVE,
  POSITIVE,
  type TokenSpans,
  URL_ADDRESS,
} from './token-spans'

const url = /(?:https?:\/\/|www\.)[^\s<>"]+/uy
const mention = /@[\p{L}\p{N}_]{1,50}/uy
const hashtag = /#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/uy

/** The longest name before the @ of an e-mail address (RFC 5321); it bounds the search. */
const LONGEST_LOCAL_PART = 64
const email = new RegExp(
  String.raw`[\p{L}\p{N}._%+-]{1,${LONGEST_LOCAL_PART}}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`,
  'uy',
)

function take(pattern: RegExp, kind: number, text: string, at: number, spans: TokenSpans): number {
  pattern.lastIndex = at
  if (!pattern.test(text)) return at
  spans.add(kind, at, pattern.lastIndex)
  return pattern.lastIndex
}

/** Adds the web or e-mail address that starts at `at`, the start of a word; its end, or `at`. */
export function takeAddress(text: string, at: number, spans: TokenSpans): number {
  const first = text[at]
  const end = first === 'h' || first === 'w' ? take(url, URL_ADDRESS, text, at, spans) : at
  if (end > at) return end
  // looking no further than it could stand keeps the time linear
  if (!text.slice(at, at + LONGEST_LOCAL_PART + 1).includes('@')) return at
  return take(email, EMAIL, text, at, spans)
}

/**
 * Adds the mention, hashtag or emoticon that starts at `at`; where the scan goes on, or `at`. A
 * hashtag gives two tokens: that there is one, and its word, which is scanned next.
 */
export function takeSocial(text: string, at: number, spans: TokenSpans): number {
  switch (text[at]) {
    case '@':
      return take(mention, MENTION, text, at, spans)
    case '#':
      return take(hashtag, HASHTAG, text, at, spans) > at ? at + 1 : at
    case ':':
    case ';':
    case '=':
    case '<':
    case '^':
    case '-':
    case '>':
    case '(':
    case '[':
    case '{':
    case ')':
    case ']':
    case '}': {
      const end = take(positiveEmoticon, POSITIVE, text, at, spans)
      return end > at ? end : take(negativeEmoticon, NEGATIVE, text, at, spans)
    }
    default:
      return at
  }
}

/** The feeling that a pictograph stands for, as a kind of token; 0 for those that show none. */
export function feelingOf(pictograph: number): number {
  if (positivePictographs.has(pictograph)) return POSITIVE
  return negativePictographs.has(pictograph) ? NEGATIVE : 0
}
