'use client'

import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Features } from '@/lib/contracts/features'
import { plural } from '@/lib/format/plural'
import { becameWords } from './example-words'

type LiveExampleProps = {
  /** Missing until it was read. */
  features: Features | undefined
  onText: (text: string) => void
  typed: string
}

/** As many as fit into a few lines. */
const SHOWN = 24

/** How a text becomes features under the settings as they are on the screen. */
export function LiveExample({ features, typed, onText }: LiveExampleProps) {
  const language = useTextLanguage()
  return (
    <section aria-label="Example" className="min-w-0 rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-2.5 pb-1">
        <h2 className="text-head">How a text is read</h2>
        <input
          {...language}
          aria-label="Another text to read"
          value={typed}
          maxLength={2000}
          placeholder="Type another text"
          onChange={(event) => onText(event.target.value)}
          className="ml-auto h-8 min-w-0 flex-1 basis-56 rounded-md border border-line-control bg-surface px-2.5 text-small sm:max-w-90 max-sm:h-11"
        />
      </div>
      <div className="min-h-30 px-4 pt-1 pb-4 max-sm:min-h-40">
        {features && <ReadAs features={features} />}
      </div>
    </section>
  )
}

function ReadAs({ features }: { features: Features }) {
  const language = useTextLanguage()
  const shown = features.features.slice(0, SHOWN)
  const rest = features.feature_count - shown.length
  return (
    <>
      {features.text === '' ? (
        <p className="text-ink-3">No text yet.</p>
      ) : (
        <p {...language} className="max-h-30 overflow-y-auto wrap-anywhere">
          <ReadText features={features} />
        </p>
      )}
      <ul aria-label="Its features" className="mt-2 flex flex-wrap gap-1">
        {shown.map(({ kind, text }) => (
          <li
            key={`${kind} ${text}`}
            className="max-w-full truncate rounded-xs border border-line bg-surface px-1.5 text-small text-ink-2"
          >
            {text}
          </li>
        ))}
        {rest > 0 && (
          <li className="px-1 text-small text-ink-3">and {plural('more', rest, 'more')}</li>
        )}
      </ul>
    </>
  )
}

/** Words that are left out are struck through; what counts as something else is underlined. */
function ReadText({ features: { text, tokens } }: { features: Features }) {
  return (
    <>
      {tokens.map(({ start, end, becomes, is_word }, place) => (
        <span key={start}>
          {text.slice(tokens[place - 1]?.end ?? 0, start)}
          <ReadToken surface={text.slice(start, end)} becomes={becomes} isWord={is_word} />
        </span>
      ))}
      {text.slice(tokens.at(-1)?.end ?? 0)}
    </>
  )
}

type ReadTokenProps = { surface: string; becomes: string | null; isWord: boolean }

function ReadToken({ surface, becomes, isWord }: ReadTokenProps) {
  if (becomes === null) {
    return (
      <s className="text-ink-3" title="A stopword: left out">
        {surface}
      </s>
    )
  }
  const isSame = isWord && becomes === surface.toLowerCase()
  if (isSame) return surface
  return (
    <span
      title={`Counts as ${becameWords(becomes)}`}
      className="border-b border-dashed border-line-control"
    >
      {surface}
    </span>
  )
}
