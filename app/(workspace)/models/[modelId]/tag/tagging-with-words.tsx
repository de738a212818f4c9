'use client'

import { TaggingPage } from '@/components/tagging/tagging-page'
import { MarkedWords } from '@/components/try/marked-text'
import { SuggestedWords } from '@/components/try/suggested-words'

export function TaggingWithWords({ modelId }: { modelId: string }) {
  return (
    <TaggingPage
      modelId={modelId}
      explain={({ text, by }) =>
        'words' in by ? (
          <MarkedWords version="sandbox" text={text} words={by.words} />
        ) : (
          <SuggestedWords
            modelId={modelId}
            number={by.version}
            version="sandbox"
            text={text}
            tag={by.tag}
            next={by.next}
          />
        )
      }
    />
  )
}
