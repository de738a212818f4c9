import { RE2JS } from 're2js'
import type { NamedPattern } from '@/lib/engine/settings'
import { KIND_NAMES } from './token-spans'

/*
 * The user's own regular expressions, in the syntax of RE2 (Cox 2010): an automaton that reads every
 * character once, so that no pattern can hang anything. Backreferences and look-arounds, which cannot be
 * matched that way, are refused.
 */

/** Steps per character are proportional to it: nothing that somebody writes by hand comes near. */
const LARGEST_PROGRAM = 2_000
/** Of all expressions together: 50 of 120, which is a long one. */
export const LARGEST_PROGRAMS = 6_000

/**
 * A single search is linear, but finding all matches can begin again behind each of them ("a(.*b)?" on
 * "aaaa…"). So a text is read in pieces, ending at white space, with so many matches of an expression each.
 */
const PIECE = 1_000
const MATCHES_PER_PIECE = 100
/** How far a match may reach into what follows its piece. */
const CONTEXT = 200

const WHITE_SPACE = /\s/

/** Why a pattern cannot be used, in a sentence; null for one that can. */
export function patternProblem(pattern: string): string | null {
  try {
    const size = compile(pattern).programSize()
    return size > LARGEST_PROGRAM
      ? 'It is too large: repetitions such as {100} count as often as they repeat.'
      : null
  } catch (error) {
    return sentenceOf(error instanceof Error ? error.message : String(error))
  }
}

/** How large these are together, in steps of their automata; of patterns that can be used. */
export function programSizes(patterns: readonly string[]): number {
  return patterns.reduce((sum, pattern) => sum + compile(pattern).programSize(), 0)
}

/** RE2 says "error parsing regexp: invalid or unsupported Perl syntax: `(?=`". */
function sentenceOf(message: string): string {
  const [, reason = message, part = ''] =
    /^error parsing regexp: (.*?)(?:: `(.*)`)?$/s.exec(message) ?? []
  if (/^\(\?(?:[=!]|<[=!])/.test(part)) {
    return `Look-arounds such as ${part.slice(0, part.startsWith('(?<') ? 4 : 3)} cannot be used: they can take forever.`
  }
  if (/^\\[1-9k]/.test(part))
    return `Backreferences such as ${part} cannot be used: they can take forever.`
  return part === ''
    ? `It cannot be read: ${reason}.`
    : `It cannot be read: ${reason} at ${part.replace(/^\(\?i\)/, '')}`
}

function compile(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
}

/** The kind of token that the expression at this place of the list makes. */
export function kindOfPattern(index: number): number {
  return KIND_NAMES.length + index
}

/** What every kind of token is called as a feature; braces keep the user's names apart from all words. */
export function kindNames(expressions: readonly NamedPattern[]): string[] {
  return [...KIND_NAMES, ...expressions.map(({ name }) => `{${name}}`)]
}

type Match = { readonly pattern: number; readonly start: number; readonly end: number }

/** The matches in a normalised text, in order, none inside another: the first to begin wins, then the first in the list. */
export type FindMatches = (normalised: string) => Match[]

export function createFindMatches(expressions: readonly NamedPattern[]): FindMatches {
  const patterns = expressions.map(({ pattern }) => compile(pattern))
  return (text) => {
    const found = patterns.flatMap((pattern, index) => findAll(pattern, index, text))
    found.sort((a, b) => a.start - b.start || a.pattern - b.pattern)
    let end = 0
    return found.filter((match) => {
      if (match.start < end) return false
      end = match.end
      return true
    })
  }
}

function findAll(pattern: RE2JS, index: number, text: string): Match[] {
  const found: Match[] = []
  let from = 0
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start)
    from = Math.max(from, start)
    for (const match of findInPiece(pattern, text, start, end, from)) {
      found.push({ pattern: index, ...match })
      from = match.end
    }
    start = end
  }
  return found
}

/**
 * The matches that begin in a piece. What stands around it is read too, so that ^, $ and \b mean the same as
 * in the whole text; a match that is cut off there is none.
 */
function* findInPiece(pattern: RE2JS, text: string, start: number, end: number, from: number) {
  const offset = Math.max(0, start - 1)
  const readEnd = Math.min(text.length, end + CONTEXT)
  const matcher = pattern.matcher(text.slice(offset, readEnd))
  let at = from - offset
  for (let count = 0; count < MATCHES_PER_PIECE && matcher.find(at); count++) {
    const match = { start: offset + matcher.start(), end: offset + matcher.end() }
    const isCutOff = match.end === readEnd && readEnd < text.length
    if (match.start >= end || isCutOff) return
    if (match.end > match.start) yield match
    at = Math.max(matcher.end(), matcher.start() + 1)
    if (offset + at >= end) return
  }
}

/** At the last white space that fits; a piece without any is cut where it is full. */
function pieceEnd(text: string, start: number): number {
  const full = start + PIECE
  if (full >= text.length) return text.length
  for (let at = full; at > start; at--) if (WHITE_SPACE.test(text[at]!)) return at
  return isSecondOfPair(text, full) ? full + 1 : full
}

function isSecondOfPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}
