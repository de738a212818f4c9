'use client'

import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Queue } from '@/lib/contracts/queue'
import { isSuggesting, type QueueChoice, queueKey, readQueue } from '@/lib/queries/queue'
import { keepTexts } from './keep-texts'
import { tabName } from './tab-name'

type Input = {
  modelId: string
  queue: QueueChoice
  savedCount: number
  sandboxNumber: number | undefined
  current: { id: number } | undefined
  upcoming: readonly { id: number }[]
  isDone: (sampleId: number) => boolean
  leaveOut: () => readonly number[]
}

/**
 * Reads anew what comes after the text in sight whenever the server has got a tag: in another order, with the answers of a draft
 * that has learnt it. One reading at a time; what was read before stays until then. Not where learning takes too long.
 */
export function useFreshDraft(input: Input): void {
  const client = useQueryClient()
  const newest = useRef(input)
  useEffect(() => {
    newest.current = input
  })
  const isReading = useRef(false)
  const { modelId, queue, savedCount, sandboxNumber } = input
  const readAt = useRef(savedCount)

  useEffect(() => {
    const key = queueKey(modelId, queue)
    const pages = () => client.getQueryData<InfiniteData<Queue>>(key)?.pages ?? []
    const isWorthIt = () =>
      sandboxNumber !== undefined && isSuggesting(queue) && pages().at(-1)?.no_draft !== 'too_large'

    async function read(): Promise<void> {
      const { current, upcoming, leaveOut } = newest.current
      const behind = upcoming.filter(({ id }) => id !== current?.id).map(({ id }) => id)
      const skip = [...leaveOut(), ...(current ? [current.id] : [])]
      const options = { holder: tabName(), draft: true, instead_of: behind }
      const fresh = await readQueue(modelId, queue, skip, options)
      client.setQueryData<InfiniteData<Queue>>(key, (data) => {
        if (!data) return data
        const { isDone, upcoming: now } = newest.current
        const stays = now[0]?.id
        const kept = keepTexts(data, (id) => isDone(id) || id === stays)
        const pages = [...kept.pages, fresh]
        return { pages, pageParams: pages.map((_, position) => position) }
      })
    }

    async function readAll(): Promise<void> {
      if (isReading.current) return
      isReading.current = true
      try {
        while (readAt.current !== newest.current.savedCount && isWorthIt()) {
          readAt.current = newest.current.savedCount
          await read()
        }
      } catch {
        // What was read before stays, and the next tag tries again.
      } finally {
        isReading.current = false
      }
    }

    if (readAt.current !== savedCount) void readAll()
  }, [client, modelId, queue, savedCount, sandboxNumber])
}
