'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Segmented } from '@/components/ui/controls/segmented'
import { EXPLAINED_CHARACTERS } from '@/lib/contracts/limits'
import { count } from '@/lib/format/count'
import { explanationQuery } from '@/lib/queries/explain'
import { ContributionList } from './contribution-list'
import { MarkedText, type WordTone } from './marked-text'

type ExplainedTextProps = {
  modelId: string
  number: number
  version: WordTone
  text: string
  /** The tags in question: the words of the first are shown, those of the others can be chosen. */
  tags: readonly number[]
}

/** A text with the words that speak for a tag and against it; without them until they are known. */
export function ExplainedText({ modelId, number, version, text, tags }: ExplainedTextProps) {
  const [chosen, setChosen] = useState<string>()
  const { data, error } = useQuery(explanationQuery(modelId, number, text))
  const explained = tags.flatMap((id) => data?.tags.find(({ tag_id }) => tag_id === id) ?? [])
  const tag = explained.find(({ tag_id }) => String(tag_id) === chosen) ?? explained[0]
  const reason = whyNot(text, error, data && !tag ? number : undefined)
  return (
    <>
      <section
        aria-label="The whole text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must take the focus.
        tabIndex={0}
        className="focus-inset -mx-2 max-h-64 overflow-y-auto rounded-md px-2 py-1"
      >
        <MarkedText version={version} text={text} words={tag?.words ?? []} />
      </section>
      {tag && explained.length > 1 && (
        <Segmented
          label="Words that speak for"
          segments={explained.map(({ tag_id, tag_name }) => ({
            id: String(tag_id),
            label: `for ${tag_name}`,
          }))}
          value={String(tag.tag_id)}
          onChange={setChosen}
          className="mt-2"
        />
      )}
      {tag && <ContributionList text={text} tag={tag} />}
      {reason && <p className="mt-1 text-small text-ink-3">{reason}</p>}
    </>
  )
}

function whyNot(text: string, error: Error | null, number: number | undefined): string | null {
  if (text.length > EXPLAINED_CHARACTERS) {
    return `Words of texts above ${count(EXPLAINED_CHARACTERS)} characters are not explained.`
  }
  if (error) return `The words could not be explained: ${error.message}`
  return number === undefined ? null : `v${number} finds other tags likelier now than these.`
}
