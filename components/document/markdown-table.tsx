import type { Tokens } from 'marked'
import { Inline } from './inline'

type MarkdownTableProps = { table: Tokens.Table; names: readonly string[] }

/** A table of a document; one that is wider than its page scrolls in itself. */
export function MarkdownTable({ table: { header, rows }, names }: MarkdownTableProps) {
  const label = header.map(({ text }) => text).join(', ')
  return (
    <section
      aria-label={label || 'Table'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must take the focus.
      tabIndex={0}
      className="focus-inset my-4 overflow-x-auto rounded-lg border border-line scrollbar-thin"
    >
      <table className="w-full table-stack border-collapse text-left">
        <thead className="bg-fill-1">
          <tr>
            {header.map(({ text, tokens }) => (
              <th key={text} scope="col" className="px-3 py-2 align-top text-ui-m">
                <Inline tokens={tokens} names={names} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.map(({ text }) => text).join('|')} className="border-t border-line">
              {cells.map(({ tokens }, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are.
                  key={column}
                  data-stacked="full"
                  data-label={column > 0 ? header[column]?.text : undefined}
                  className="min-w-32 px-3 py-2 align-top"
                >
                  <Inline tokens={tokens} names={names} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
