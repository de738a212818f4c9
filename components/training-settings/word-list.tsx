'use client'

import { useState } from 'react'
import { TextArea } from '@/components/ui/controls/text-area'

type WordListProps = {
  label: string
  hint: string
  words: readonly string[]
  onChange: (words: string[]) => void
  error?: string | undefined
}

/** A list of words, one a line. What is typed stays as it is while it means the same list. */
export function WordList({ label, hint, words, onChange, error }: WordListProps) {
  const [text, setText] = useState('')
  const isTypedHere = parseWords(text).join('\n') === words.join('\n')
  return (
    <TextArea
      label={label}
      isLabelHidden
      hint={hint}
      error={error}
      rows={3}
      value={isTypedHere ? text : words.join('\n')}
      onChange={(typed) => {
        setText(typed)
        onChange(parseWords(typed))
      }}
    />
  )
}

function parseWords(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines)].filter((line) => line !== '')
}
