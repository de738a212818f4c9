'use client'

import { useEffect, useRef, useState } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import type { Tag } from '@/lib/contracts/tag'
import { assignKeys, type TagKeys, tagNews } from './tag-keys'

/** The digit of each tag, the same while the page is open. Says when tags come, go or get another name. */
export function useTagKeys(tags: readonly Tag[]): TagKeys {
  const [keys, setKeys] = useState<TagKeys>(() => assignKeys(new Map(), tags))
  const now = assignKeys(keys, tags)
  if (now !== keys) setKeys(now)
  const before = useRef(tags)
  useEffect(() => {
    const news = tagNews(before.current, tags, now)
    before.current = tags
    if (news.length > 0) toast({ title: news.join(' ') })
  }, [tags, now])
  return now
}
