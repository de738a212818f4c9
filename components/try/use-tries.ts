'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Classified } from '@/lib/contracts/classify'
import type { Model } from '@/lib/contracts/model'
import { classify } from '@/lib/queries/classify'

/** What one version said of a text. */
export type Answer =
  | { kind: 'answer'; answer: Classified; version: number | null; durationMs: number }
  | { kind: 'failed'; message: string }

/** A text and what both versions said; null where there was no version to ask. */
export type Try = { id: number; text: string; sandbox: Answer | null; production: Answer | null }

const KEPT = 20

/** Asks both versions at once and remembers the last texts as long as the page is open. */
export function useTries({ id: modelId, langur }: Model) {
  const [tries, setTries] = useState<readonly Try[]>([])
  const [shownId, setShownId] = useState<number>()

  const ask = useMutation({
    mutationFn: async (text: string) => {
      const [sandbox, production] = await Promise.all([
        langur.sandbox && answerOf(modelId, text, false),
        langur.production && answerOf(modelId, text, true),
      ])
      return { text, sandbox, production }
    },
    onSuccess: (answered) => {
      const id = (tries[0]?.id ?? 0) + 1
      const others = tries.filter(({ text }) => text !== answered.text)
      setTries([{ id, ...answered }, ...others].slice(0, KEPT))
      setShownId(id)
    },
  })

  return {
    tries,
    shown: tries.find(({ id }) => id === shownId),
    show: setShownId,
    ask: ask.mutate,
    isAsking: ask.isPending,
  }
}

async function answerOf(modelId: string, text: string, isProduction: boolean): Promise<Answer> {
  try {
    const asked = await classify(modelId, { data: [text], production_model: isProduction })
    const [answer] = asked.answers
    if (!answer) return { kind: 'failed', message: 'The answer was empty.' }
    if (answer.error) return { kind: 'failed', message: answer.error_detail ?? 'It has no answer.' }
    return { kind: 'answer', answer, version: asked.version, durationMs: asked.durationMs }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
