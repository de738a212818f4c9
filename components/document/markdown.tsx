import { lexer, type Token, type Tokens } from 'marked'
import { CodeBlock } from '@/components/ui/layout/code-block'
import { createAnchors } from '@/lib/format/anchors'
import { Inline } from './inline'
import { MarkdownTable } from './markdown-table'

type MarkdownProps = {
  text: string
  /** The documents that can be linked to. */
  names: readonly string[]
}

/**
 * A document without its title. It is drawn from what the text says, and not as HTML that somebody wrote: whatever stands
 * in it, nothing of it becomes a tag, a script or an address elsewhere by itself.
 */
export function Markdown({ text, names }: MarkdownProps) {
  const anchorOf = createAnchors()
  const tokens = lexer(text).filter((token) => !(token.type === 'heading' && token.depth === 1))
  return <Blocks tokens={tokens} names={names} anchorOf={anchorOf} />
}

export type BlocksProps = {
  tokens: readonly Token[]
  names: readonly string[]
  anchorOf: (heading: string) => string
}

function Blocks({ tokens, ...around }: BlocksProps) {
  return tokens.map((token, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never changes.
    <Block key={place} token={token} {...around} />
  ))
}

type BlockProps = Omit<BlocksProps, 'tokens'> & { token: Token }

function Block({ token, names, anchorOf }: BlockProps) {
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading
      return <Heading depth={depth} tokens={tokens} names={names} anchorOf={anchorOf} />
    }
    case 'paragraph':
      return (
        <p className="my-3 text-body wrap-anywhere">
          <Inline tokens={token.tokens ?? []} names={names} />
        </p>
      )
    case 'list': {
      const { ordered, items } = token as Tokens.List
      const List = ordered ? 'ol' : 'ul'
      return (
        <List className={ordered ? 'my-3 list-decimal pl-6' : 'my-3 list-disc pl-5'}>
          {items.map((item) => (
            <li key={item.raw} className="my-1.5 text-body wrap-anywhere">
              <Blocks tokens={item.tokens} names={names} anchorOf={anchorOf} />
            </li>
          ))}
        </List>
      )
    }
    case 'code':
      return (
        <div className="my-4 overflow-clip rounded-lg border border-line [&>section]:border-t-0">
          <CodeBlock label={`Code: ${token.text.slice(0, 40)}`} code={token.text} />
        </div>
      )
    case 'table':
      return <MarkdownTable table={token as Tokens.Table} names={names} />
    case 'blockquote':
      return (
        <blockquote className="my-4 border-l-3 border-line-strong pl-4 text-ink-2">
          <Blocks tokens={token.tokens ?? []} names={names} anchorOf={anchorOf} />
        </blockquote>
      )
    case 'space':
      return null
    case 'hr':
      return <hr className="my-6 border-line" />
    default:
      return <Inline tokens={[token]} names={names} />
  }
}

function Heading({ depth, tokens, names, anchorOf }: BlocksProps & { depth: number }) {
  const Level = depth === 2 ? 'h2' : 'h3'
  const words = tokens.map((token) => ('text' in token ? token.text : '')).join('')
  const anchor = anchorOf(words)
  return (
    <Level
      id={anchor}
      className={
        depth === 2 ? 'mt-8 mb-2 scroll-mt-4 text-section' : 'mt-6 mb-1.5 scroll-mt-4 text-head'
      }
    >
      <a href={`#${anchor}`} className="hover:underline">
        <Inline tokens={tokens} names={names} />
      </a>
    </Level>
  )
}
