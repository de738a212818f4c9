'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Classified } from '@/lib/contracts/classify'
import type { Explanation } from '@/lib/contracts/explain'
import { EXPLAINED_CHARACTERS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { classify } from '@/lib/queries/classify'
import { explain } from '@/lib/queries/explain'

/** Why it said so; a text that is too long, or a failure, says so in a sentence. */
export type Why = { kind: 'why'; explanation: Explanation } | { kind: 'none'; message: string }

/** What one version said of a text. */
export type Answer =
  | { kind: 'answer'; answer: Classified; version: number | null; durationMs: number; why: Why }
  | { kind: 'failed'; message: string }

/** A text and what both versions said; null where there was no version to ask. */
export type AskedText = {
  id: number
  text: string
  sandbox: Answer | null
  production: Answer | null
}

const KEPT = 20

/** Asks both versions at once and remembers the last texts as long as the page is open. */
export function useAskedTexts({ id: modelId, langur }: Model) {
  const [asked, setAsked] = useState<readonly AskedText[]>([])
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
      const id = (asked[0]?.id ?? 0) + 1
      const others = asked.filter(({ text }) => text !== answered.text)
      setAsked([{ id, ...answered }, ...others].slice(0, KEPT))
      setShownId(id)
    },
  })

  return {
    asked,
    shown: asked.find(({ id }) => id === shownId),
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
    const { version, durationMs } = asked
    return { kind: 'answer', answer, version, durationMs, why: await whyOf(modelId, text, version) }
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) }
  }
}

/** Asks the very version that answered. */
async function whyOf(modelId: string, text: string, version: number | null): Promise<Why> {
  if (text.length > EXPLAINED_CHARACTERS) {
    const message = `Texts above ${count(EXPLAINED_CHARACTERS)} characters are answered, but not explained.`
    return { kind: 'none', message }
  }
  try {
    return { kind: 'why', explanation: await explain(modelId, { text, version }) }
  } catch (error) {
    return { kind: 'none', message: `The words could not be explained: ${messageOf(error)}` }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
