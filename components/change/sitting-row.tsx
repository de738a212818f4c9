'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Avatar } from '@/components/ui/marks/avatar'
import { clock } from '@/lib/format/date'
import { ActivityRow } from './activity-row'
import { ModelPlace } from './model-place'
import { type Sitting, sittingWords } from './sittings'

/** What was tagged text by text, in one row to open: each has its own way back. */
export function SittingRow({ sitting }: { sitting: Sitting }) {
  const [isOpen, setOpen] = useState(false)
  const rows = useId()
  const [newest] = sitting
  const { summary, revisions } = sittingWords(sitting)
  return (
    <li className="border-t border-line">
      <div className="flex items-center gap-x-3 gap-y-1 px-4 py-2.5 max-sm:flex-wrap">
        <time dateTime={newest.at} className="w-11 flex-none text-ink-2">
          {clock(newest.at)}
        </time>
        <Avatar name={newest.by} isSystem={newest.by === 'Langur'} />
        <span className="min-w-0 flex-1 max-sm:basis-52">
          <span className="block wrap-anywhere">
            <span className="text-ink-2">{newest.by}: </span>
            {summary}
          </span>
          <span className="block text-small text-ink-3">{revisions}</span>
        </span>
        <ModelPlace entry={newest} />
        <span className="flex w-24 flex-none justify-end">
          <Button
            size="sm"
            aria-expanded={isOpen}
            aria-controls={rows}
            aria-label={`${isOpen ? 'Hide' : 'Show'} the ${sitting.length} changes`}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Hide' : 'Show'}
          </Button>
        </span>
      </div>
      <ul id={rows} hidden={!isOpen} className="bg-fill-1">
        {isOpen && sitting.map((entry) => <ActivityRow key={entry.id} entry={entry} />)}
      </ul>
    </li>
  )
}
