import type { TagExplanation } from '@/lib/contracts/explain'

/** How a piece of text speaks for a tag, in three steps, or against it; plain text does neither. */
export type Mark = 'for-1' | 'for-2' | 'for-3' | 'against'
export type Piece = { start: number; text: string; mark: Mark | null }

/** Shares of the strongest word from which on a word is marked, and more. Less would colour nearly every text all over. */
const LEAST = 0.2
const MORE = 0.45
const MOST = 0.75

/** The whole text in pieces, in order. Neighbours with the same mark are one piece. */
export function markedPieces(text: string, words: TagExplanation['words']): Piece[] {
  const strongest = words.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, weight } of words) {
    const mark = strongest === 0 ? null : markOf(weight / strongest)
    if (mark === null || start < at) continue
    const between = text.slice(at, start)
    const before = pieces.at(-1)
    if (before?.mark === mark && between.trim() === '') {
      before.text = text.slice(before.start, end)
    } else {
      if (between !== '') pieces.push({ start: at, text: between, mark: null })
      pieces.push({ start, text: text.slice(start, end), mark })
    }
    at = end
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), mark: null })
  return pieces
}

function markOf(share: number): Mark | null {
  if (share <= -LEAST) return 'against'
  if (share < LEAST) return null
  if (share < MORE) return 'for-1'
  return share < MOST ? 'for-2' : 'for-3'
}
