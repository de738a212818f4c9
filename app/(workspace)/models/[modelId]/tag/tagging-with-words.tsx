'use client'

import { TaggingPage } from '@/components/tagging/tagging-page'
import { SuggestedWords } from '@/components/try/suggested-words'

export function TaggingWithWords({ modelId }: { modelId: string }) {
  return (
    <TaggingPage
      modelId={modelId}
      explain={({ text, version, tag, next }) => (
        <SuggestedWords
          modelId={modelId}
          number={version}
          version="sandbox"
          text={text}
          tag={tag}
          next={next}
        />
      )}
    />
  )
}
