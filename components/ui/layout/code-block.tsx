import type { VersionKind } from '@/components/ui/marks/version-mark'
import { cx } from './cx'

type CodeBlockProps = {
  label: string
  code: string
  /** The line that chooses the version (from 0) is tinted in its colour. */
  marked?: { line: number; version: VersionKind } | undefined
}

const MARKS: Record<VersionKind, string> = {
  sandbox: 'bg-sb-fill-2 text-sb-ink border-sb',
  production: 'bg-pr-fill-2 text-pr-ink border-pr',
}

/** Quiet code: strings and keys are a shade lighter, long lines scroll inside. */
export function CodeBlock({ label, code, marked }: CodeBlockProps) {
  const lines = code.split('\n').map((text, line) => ({ text, line }))
  return (
    <section
      aria-label={label}
      // A block that scrolls has to be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus.
      tabIndex={0}
      className="focus-inset overflow-x-auto border-t border-line bg-fill-1 py-3 scrollbar-thin"
    >
      <pre className="min-w-max font-mono text-code">
        {lines.map(({ text, line }) => (
          <span
            key={line}
            className={cx(
              'block min-h-5 border-l-3 pr-4 pl-3.25',
              marked?.line === line ? MARKS[marked.version] : 'border-transparent',
            )}
          >
            {marked?.line === line ? text : shaded(text)}
          </span>
        ))}
      </pre>
    </section>
  )
}

function shaded(line: string) {
  let at = 0
  return line.split(/("[^"]*")/).map((part) => {
    at += part.length
    return part.startsWith('"') ? (
      <span key={at} className="text-ink-2">
        {part}
      </span>
    ) : (
      part
    )
  })
}
