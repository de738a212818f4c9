'use client'

import { SuspiciousPage } from '@/components/suspicious/suspicious-page'
import { ExplainedText } from '@/components/try/explained-text'
import type { Model } from '@/lib/contracts/model'

export function SuspiciousWithWords({ modelId }: { modelId: string }) {
  return (
    <SuspiciousPage
      modelId={modelId}
      explain={(model, number, text, tags) => (
        <ExplainedText
          modelId={modelId}
          number={number}
          version={toneOf(model, number)}
          text={text}
          tags={tags}
        />
      )}
    />
  )
}

function toneOf({ langur: { sandbox, production } }: Model, number: number) {
  if (number === sandbox?.number) return 'sandbox'
  return number === production?.version ? 'production' : 'old'
}
