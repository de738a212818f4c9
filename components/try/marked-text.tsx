import { cx } from '@/components/ui/layout/cx'
import { ofLength, useTextLanguage } from '@/components/ui/marks/text-language'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { TagExplanation } from '@/lib/contracts/explain'
import { type Mark, markedPieces } from './marked-pieces'

const FOR = 'rounded-t-xs border-b-2 px-0.5'

/** `old`: a version that is neither sandbox nor production any more. */
export type WordTone = VersionKind | 'old'

const MARKS: Record<WordTone, Record<Mark, string>> = {
  sandbox: {
    'for-1': cx(FOR, 'border-sb bg-sb-fill-1'),
    'for-2': cx(FOR, 'border-sb bg-sb-fill-2'),
    'for-3': cx(FOR, 'border-sb bg-sb-fill-3'),
    against: 'border-b-2 border-dotted border-ink-3',
  },
  production: {
    'for-1': cx(FOR, 'border-pr bg-pr-fill-1'),
    'for-2': cx(FOR, 'border-pr bg-pr-fill-2'),
    'for-3': cx(FOR, 'border-pr bg-pr-fill-3'),
    against: 'border-b-2 border-dotted border-ink-3',
  },
  old: {
    'for-1': cx(FOR, 'border-ink-2 bg-fill-1'),
    'for-2': cx(FOR, 'border-ink-2 bg-fill-2'),
    'for-3': cx(FOR, 'border-ink-2 bg-fill-3'),
    against: 'border-b-2 border-dotted border-ink-3',
  },
}

type MarkedTextProps = { version: WordTone; text: string; words: TagExplanation['words'] }

/** The text with the words that speak for a tag, and those against it. What they add is in the list below. */
export function MarkedText({ version, text, words }: MarkedTextProps) {
  const language = useTextLanguage()
  return (
    <p {...language} className={cx('text-words wrap-anywhere whitespace-pre-wrap', ofLength(text))}>
      <MarkedWords version={version} text={text} words={words} />
    </p>
  )
}

/** The same inside a paragraph of its own. */
export function MarkedWords({ version, text, words }: MarkedTextProps) {
  return (
    <>
      {markedPieces(text, words).map(({ start, text: part, mark }) =>
        mark === null ? (
          part
        ) : (
          <mark
            key={start}
            className={cx('box-decoration-clone text-ink', MARKS[version][mark])}
            {...(mark === 'against' && { style: { background: 'none' } })}
          >
            {part}
          </mark>
        ),
      )}
    </>
  )
}

const STEPS: readonly Mark[] = ['for-1', 'for-2', 'for-3']
const SWATCHES = ['bg-fill-1', 'bg-fill-2', 'bg-fill-3'] as const

/** What the marks mean, for both versions. */
export function MarksLegend() {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-1 text-small text-ink-3">
      <span className="flex items-center gap-1.5">
        speaks for the tag: a little
        {STEPS.map((step, position) => (
          <span
            key={step}
            aria-hidden="true"
            className={cx('h-3 w-4 border-b-2 border-ink-2', SWATCHES[position])}
          />
        ))}
        a lot
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-3 w-5 border-b-2 border-dotted border-ink-3" />
        speaks against it
      </span>
    </p>
  )
}
