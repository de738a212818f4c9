'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import type { Explanation } from '@/lib/contracts/explain'
import { wholePercent } from '@/lib/format/percent'
import { ContributionList } from './contribution-list'
import { MarkedText, type WordTone } from './marked-text'

type WordsExplainedProps = { version: WordTone; text: string; why: Explanation }

/** Why a version answers as it does: the words for and against its tag, or another one. */
export function WordsExplained({ version, text, why }: WordsExplainedProps) {
  const [tagId, setTagId] = useState<number>()
  const tag = why.tags.find(({ tag_id }) => tag_id === tagId) ?? why.tags[0]
  if (!tag) return null
  const isAnswer = tag === why.tags[0]
  const others = why.tags.filter((other) => other !== tag)
  return (
    <div className="-mx-5 mt-5 border-t border-line px-5 pt-4 max-sm:-mx-4 max-sm:px-4">
      <div className="mb-1.5 flex min-h-8 items-center gap-2">
        <h3 className="min-w-0 flex-1 text-ui wrap-anywhere text-ink-2">
          {isAnswer ? 'Words that made it' : 'Words that speak for'}{' '}
          <b className="font-medium text-ink">{tag.tag_name}</b>
        </h3>
        {others.length > 0 && (
          <Menu
            label="Explain another tag"
            trigger={
              <Button
                variant="ghost"
                size="sm"
                iconEnd={<ChevronDown />}
                className="-mr-2 flex-none"
              >
                <span className="max-sm:hidden">Explain another tag</span>
                <span className="sm:hidden">Another tag</span>
              </Button>
            }
          >
            {others.map(({ tag_id, tag_name, probability }) => (
              <MenuItem
                key={tag_id}
                end={wholePercent(probability)}
                onAction={() => setTagId(tag_id)}
              >
                {tag_name}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
      {tag.words.length === 0 ? (
        <p className="text-ink-2">
          No word of this text is known to the version: the answer is what is left without words.
        </p>
      ) : (
        <>
          <MarkedText version={version} text={text} words={tag.words} />
          <ContributionList tag={tag} text={text} />
        </>
      )}
    </div>
  )
}
