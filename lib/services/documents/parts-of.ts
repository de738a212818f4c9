import 'server-only'
import { lexer, type Token } from 'marked'
import { createAnchors } from '@/lib/format/anchors'
import type { Document } from './read-documents'

export type Part = { heading: string; anchor: string; text: string }

/** A document from heading to heading, each part as plain text. */
export function partsOf({ title, markdown }: Pick<Document, 'title' | 'markdown'>): Part[] {
  const anchorOf = createAnchors()
  const parts: Part[] = [{ heading: title, anchor: '', text: '' }]
  for (const token of lexer(markdown)) {
    const words = plain([token])
    if (token.type === 'heading' && token.depth > 1) {
      parts.push({ heading: words, anchor: anchorOf(words), text: '' })
    } else if (token.type !== 'heading') {
      const last = parts.at(-1)
      if (last) last.text += ` ${words}`
    }
  }
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ').trim() }))
}

/** What is read of tokens: the words without their marks. */
function plain(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('')
}

function wordsOf(token: Token): string {
  if (token.type === 'table') {
    const cells = [...token.header, ...token.rows.flat()]
    return cells.map((cell: { tokens: Token[] }) => `${plain(cell.tokens)} `).join('')
  }
  if (token.type === 'list') {
    return token.items.map((item: { tokens: Token[] }) => `${plain(item.tokens)} `).join('')
  }
  const inner = 'tokens' in token ? token.tokens : undefined
  if (inner && inner.length > 0) return plain(inner)
  return 'text' in token ? String(token.text) : ' '
}
