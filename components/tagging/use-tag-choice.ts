'use client'

import { useState } from 'react'
import type { Tag } from '@/lib/contracts/tag'
import type { Suggestion } from './suggestion-of'

type TagChoiceInput = {
  sampleId: number | undefined
  tags: readonly Tag[]
  /** A text can have several tags: they are picked first and saved together. */
  isMultiple: boolean
  suggestion: Suggestion | null
  onTag: (tags: readonly number[]) => void
}

type Choice = { sampleId: number | undefined; picked: readonly number[]; typed: string }

const fresh: Omit<Choice, 'sampleId'> = { picked: [], typed: '' }

/** What is picked and typed for the text in sight; the next text starts afresh. */
export function useTagChoice({ sampleId, tags, isMultiple, suggestion, onTag }: TagChoiceInput) {
  const [choice, setChoice] = useState<Choice>({ sampleId, ...fresh })
  const { picked, typed } = choice.sampleId === sampleId ? choice : fresh
  const wanted = typed.trim().toLocaleLowerCase()
  const shown = tags.filter((tag) => tag.name.toLocaleLowerCase().includes(wanted))

  function press(tagId: number) {
    if (!isMultiple) return onTag([tagId])
    const next = picked.includes(tagId)
      ? picked.filter((other) => other !== tagId)
      : [...picked, tagId]
    setChoice({ sampleId, picked: next, typed: '' })
  }

  return {
    shown,
    picked: isMultiple ? picked : null,
    typed,
    setTyped: (value: string) => setChoice({ sampleId, picked, typed: value }),
    press,
    pressFirst() {
      const [first] = shown
      if (first) press(first.id)
    },
    accept() {
      if (picked.length > 0) onTag(picked)
      else if (suggestion) onTag(suggestion.tags)
    },
    acceptSuggestion() {
      if (suggestion) onTag(suggestion.tags)
    },
  }
}
