'use client'

import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { TagDot } from '@/components/ui/marks/tag-dot'
import { type TagColour, tagColours } from '@/lib/contracts/choices'

type ColourChoiceProps = {
  value: TagColour | null
  onChange: (colour: TagColour | null) => void
}

const NONE = 'none'

/** One of a few colours that can be told apart in the light and in the dark, by name; or none. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  return (
    <RadioGroup
      value={value ?? NONE}
      onChange={(id) => onChange(tagColours.find((colour) => colour === id) ?? null)}
      className="flex flex-col gap-1"
    >
      <Label className="text-ui-m text-ink">Colour</Label>
      <div className="flex flex-wrap gap-1.5">
        {[NONE, ...tagColours].map((id) => {
          const colour = tagColours.find((one) => one === id)
          return (
            <Radio
              key={id}
              value={id}
              className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-md border border-line-strong px-2.5 text-ui text-ink-2 transition-colors hover:text-ink data-selected:border-ink data-selected:text-ink data-selected:shadow-chosen max-sm:h-11"
            >
              {colour && <TagDot colour={colour} />}
              {id}
            </Radio>
          )
        })}
      </div>
    </RadioGroup>
  )
}
