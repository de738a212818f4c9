'use client'

import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { Queue, QueueItem } from '@/lib/contracts/queue'
import { type QueueChoice, queueKey, queueQuery } from '@/lib/queries/queue'
import { keepTexts } from './keep-texts'
import { tabName } from './tab-name'
import { useFreshDraft } from './use-fresh-draft'

/** A text to tag, and the version or draft whose answers stand beside it. */
export type QueuedText = QueueItem & { seenVersion: number | null; seenDraft?: SeenDraft }

type SeenDraft = { revision: number; tags: number[] }

type QueueInput = {
  modelId: string
  queue: QueueChoice
  sandboxNumber: number | undefined
  revision: number
  /** How many tags the server has got from this page. */
  savedCount: number
  /** Texts of this queue that are dealt with. */
  isDone: (sampleId: number) => boolean
  /** Texts that are dealt with but still untagged for the server. */
  leaveOut: () => readonly number[]
}

/** So many texts ahead are read before they are needed. */
const ENOUGH_AHEAD = 10
/** As many ids as the server takes. */
const MOST_LEFT_OUT = 2_000
/** Others tag a text in seconds, or give it back after minutes. */
const LOOK_AGAIN_MS = 15_000

/** The texts to tag in their order, read ahead, with answers of the newest version. */
export function useQueue(input: QueueInput) {
  const { modelId, queue, sandboxNumber, revision, savedCount, isDone, leaveOut } = input
  const client = useQueryClient()
  const query = useInfiniteQuery(
    queueQuery(modelId, queue, () => [...leaveOut(), ...ahead()].slice(-MOST_LEFT_OUT), tabName),
  )
  const pages = query.data?.pages
  const texts = useMemo(() => withoutCopies(pages ?? []), [pages])
  const upcoming = texts.filter(({ id }) => !isDone(id))
  const isAtEnd = pages?.at(-1)?.items.length === 0
  /** Texts that others have in hand, when none is left for this page. */
  const held = isAtEnd ? (pages?.at(-1)?.held ?? 0) : 0
  const { fetchNextPage, isFetching, isError } = query

  function ahead(): number[] {
    const loaded = client.getQueryData<InfiniteData<Queue>>(queueKey(modelId, queue))?.pages ?? []
    return loaded.flatMap(({ items }) => items.map(({ id }) => id)).filter((id) => !isDone(id))
  }

  const isShort = pages !== undefined && upcoming.length < ENOUGH_AHEAD && !isAtEnd
  useEffect(() => {
    if (isShort && !isFetching && !isError) void fetchNextPage()
  }, [isShort, isFetching, isError, fetchNextPage])

  useEffect(() => {
    if (held === 0 || isFetching) return
    const timer = setTimeout(() => void fetchNextPage(), LOOK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [held, isFetching, fetchNextPage])

  // New texts may have come since the queue ran dry.
  const triedAt = useRef(revision)
  useEffect(() => {
    if (!isAtEnd || isFetching || triedAt.current === revision) return
    triedAt.current = revision
    void fetchNextPage()
  }, [isAtEnd, isFetching, revision, fetchNextPage])

  // A new version has new answers, and another order; the text in sight stays as it is.
  const answeredBy = useRef(sandboxNumber)
  const current = upcoming[0]
  useEffect(() => {
    if (answeredBy.current === sandboxNumber) return
    answeredBy.current = sandboxNumber
    client.setQueryData<InfiniteData<Queue>>(queueKey(modelId, queue), (data) =>
      data ? keepTexts(data, (id) => isDone(id) || id === current?.id) : data,
    )
  })

  useFreshDraft({ modelId, queue, savedCount, sandboxNumber, current, upcoming, isDone, leaveOut })

  const newest = pages?.at(-1)
  return {
    query,
    upcoming,
    isAtEnd,
    held,
    draft: newest?.draft ?? null,
    noDraft: newest?.no_draft ?? null,
  }
}

function withoutCopies(pages: readonly Queue[]): QueuedText[] {
  const texts = new Map<number, QueuedText>()
  for (const { items, version, draft } of pages) {
    for (const item of items) {
      if (texts.has(item.id)) continue
      const seenDraft = draft &&
        item.suggestion && { revision: draft.revision, tags: item.suggestion.tags }
      const seenVersion = draft ? null : seen(item, version)
      texts.set(item.id, { ...item, seenVersion, ...(seenDraft && { seenDraft }) })
    }
  }
  return [...texts.values()]
}

function seen({ sandbox, answers }: QueueItem, version: number | null): number | null {
  return sandbox || answers.length > 0 ? version : null
}
