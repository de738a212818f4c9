import type { Token, Tokens } from 'marked'
import { Fragment } from 'react'
import { MarkdownLink } from './markdown-link'

type InlineProps = { tokens: readonly Token[]; names: readonly string[] }

/** Words of a line with their marks. What is no mark of ours stands as it was written. */
export function Inline({ tokens, names }: InlineProps) {
  return tokens.map((token, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never changes.
    <Fragment key={place}>{drawn(token, names)}</Fragment>
  ))
}

function drawn(token: Token, names: readonly string[]) {
  const inner = () => <Inline tokens={('tokens' in token && token.tokens) || []} names={names} />
  switch (token.type) {
    case 'strong':
      return <strong className="font-semibold">{inner()}</strong>
    case 'em':
      return <em>{inner()}</em>
    case 'codespan':
      return (
        <code className="rounded-xs bg-fill-2 px-1 py-0.5 font-mono text-code">{token.text}</code>
      )
    case 'link':
      return (
        <MarkdownLink href={(token as Tokens.Link).href} names={names}>
          {inner()}
        </MarkdownLink>
      )
    case 'br':
      return <br />
    case 'text':
      return 'tokens' in token && token.tokens ? inner() : token.text
    case 'escape':
      return token.text
    default:
      return token.raw
  }
}
