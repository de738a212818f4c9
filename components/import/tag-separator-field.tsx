'use client'

import { useState } from 'react'
import { Select } from '@/components/ui/controls/select'
import { TextField } from '@/components/ui/controls/text-field'
import type { Mapping } from '@/lib/contracts/import'
import { TAG_SEPARATOR_LENGTH } from '@/lib/contracts/limits'

type TagSeparatorFieldProps = {
  value: Mapping['tag_separator']
  onChange: (separator: string | null) => void
}

const ONE_TAG = 'one'
const OTHER = 'other'
const OPTIONS = [
  { id: ONE_TAG, label: 'Nothing: one tag in a cell' },
  { id: ',', label: 'Comma ,' },
  { id: ';', label: 'Semicolon ;' },
  { id: '|', label: 'Bar |' },
  { id: '\n', label: 'Line end' },
  { id: OTHER, label: 'Something else' },
] as const

/** What stands between the tags of one text, chosen or typed. */
export function TagSeparatorField({ value, onChange }: TagSeparatorFieldProps) {
  const known = OPTIONS.find(({ id }) => id === (value ?? ONE_TAG))?.id
  const [isTyping, setTyping] = useState(known === undefined)
  const [typed, setTyped] = useState(known === undefined ? (value ?? '') : '')
  const take = () => {
    if (typed !== '' && typed !== value) onChange(typed)
  }
  return (
    <>
      <Select
        label="Between tags of one text"
        options={OPTIONS}
        value={isTyping ? OTHER : (known ?? OTHER)}
        onChange={(id) => {
          setTyping(id === OTHER)
          if (id !== OTHER) onChange(id === ONE_TAG ? null : id)
        }}
      />
      {isTyping && (
        <TextField
          label="Separator"
          hint={`Up to ${TAG_SEPARATOR_LENGTH} characters, blanks count. Enter takes it.`}
          isMono
          maxLength={TAG_SEPARATOR_LENGTH}
          value={typed}
          onChange={setTyped}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take()
          }}
        />
      )}
    </>
  )
}
