'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { EXPLAINED_CHARACTERS } from '@/lib/contracts/limits'
import { explanationQuery } from '@/lib/queries/explain'
import { MarkedWords, type WordTone } from './marked-text'

type SuggestedWordsProps = {
  modelId: string
  number: number
  version: WordTone
  text: string
  tag: number
  /** Asked about ahead. */
  next: string | undefined
}

/** A text with the words that made a suggestion; the plain text until they are known, or where they cannot be. */
export function SuggestedWords({ modelId, number, version, text, tag, next }: SuggestedWordsProps) {
  const { data } = useQuery(explanationQuery(modelId, number, text))
  const client = useQueryClient()
  const isKnown = data !== undefined
  useEffect(() => {
    if (!isKnown || next === undefined || next.length > EXPLAINED_CHARACTERS) return
    void client.prefetchQuery(explanationQuery(modelId, number, next))
  }, [client, isKnown, modelId, number, next])
  const words = data?.tags.find(({ tag_id }) => tag_id === tag)?.words ?? []
  const speaking = words.filter(({ weight }) => weight > 0)
  return <MarkedWords version={version} text={text} words={speaking} />
}
