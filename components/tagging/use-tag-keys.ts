'use client'

import { useEffect, useRef, useState } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import type { Model } from '@/lib/contracts/model'
import type { TagKeys } from '@/lib/facts/tag-keys'
import { assignKeys, tagNews } from './tag-keys'

/** The key of each tag, the same while the page is open. Says when tags come, go or get another name. */
export function useTagKeys({ model: { tags }, langur: { tag_traits: given } }: Model): TagKeys {
  const [keys, setKeys] = useState<TagKeys>(() => assignKeys(new Map(), tags, given))
  const now = assignKeys(keys, tags, given)
  if (now !== keys) setKeys(now)
  const before = useRef(tags)
  useEffect(() => {
    const news = tagNews(before.current, tags, now)
    before.current = tags
    if (news.length > 0) toast({ title: news.join(' ') })
  }, [tags, now])
  return now
}
