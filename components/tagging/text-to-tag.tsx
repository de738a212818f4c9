import type { ReactNode, RefObject } from 'react'
import { cx } from '@/components/ui/layout/cx'
import { Dot } from '@/components/ui/layout/dot'
import { ofLength, useTextLanguage } from '@/components/ui/marks/text-language'
import { day } from '@/lib/format/date'
import { plural } from '@/lib/format/plural'
import { wordCount } from '@/lib/format/words'
import type { QueuedText } from './use-queue'
import { whyItComes } from './why-it-comes'

type TextToTagProps = {
  text: QueuedText
  focusRef: RefObject<HTMLElement | null>
  /** The text itself, perhaps with marks. */
  children: ReactNode
}

/** From so many characters on a text may be higher than its place, in lines of a phone. */
const LONG = 400

/** The text in large type. It takes the focus after each tag, so that it is read out and Enter means “accept”. */
export function TextToTag({ text, focusRef, children }: TextToTagProps) {
  const language = useTextLanguage()
  const why = whyItComes(text)
  return (
    <article
      ref={focusRef}
      tabIndex={-1}
      aria-label="Text to tag"
      className="flex min-h-50 flex-col justify-center pt-5 pb-4 outline-none max-sm:min-h-35 max-sm:flex-1 max-sm:py-2"
    >
      <header className="text-small text-ink-3">
        <span className="font-mono">#{text.id}</span> <Dot /> from {text.source} <Dot />{' '}
        <time dateTime={text.added} suppressHydrationWarning>
          {day(text.added)}
        </time>
        <span className="max-sm:hidden">
          {' '}
          <Dot /> {plural('word', wordCount(text.text))}
        </span>
        {why !== undefined && (
          <>
            {' '}
            <Dot /> {why}
          </>
        )}
        {text.copies > 0 && (
          <>
            {' '}
            <Dot /> {text.copies === 1 ? 'its copy is' : `its ${text.copies} copies are`} tagged
            with it
          </>
        )}
      </header>
      <p
        {...language}
        key={text.id}
        // What scrolls has to be reachable by keyboard.
        tabIndex={text.text.length > LONG ? 0 : undefined}
        className={cx(
          'mt-3 max-h-100 animate-appear overflow-y-auto text-read-l text-pretty whitespace-pre-wrap wrap-anywhere max-sm:mt-2 max-sm:max-h-80 max-sm:text-read-s',
          ofLength(text.text),
        )}
      >
        {children}
      </p>
    </article>
  )
}
