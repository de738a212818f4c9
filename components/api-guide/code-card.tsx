'use client'

import { useState } from 'react'
import { Segmented } from '@/components/ui/controls/segmented'
import { Card } from '@/components/ui/layout/card'
import { PanelTabs } from '@/components/ui/layout/panel-tabs'
import { type VersionKind, VersionMark } from '@/components/ui/marks/version-mark'
import { AnswerPanel } from './answer-panel'
import { LANGUAGES, type Way } from './snippet'
import { SnippetPanel } from './snippet-panel'
import { snippetsFor } from './snippets'

type CodeCardProps = {
  origin: string
  modelId: string
  text: string
  /** Which version the code asks at first. */
  firstVersion: VersionKind
}

/** Code to take away, for the version one chooses, and the answer it gets. */
export function CodeCard({ origin, modelId, text, firstVersion }: CodeCardProps) {
  const [version, setVersion] = useState(firstVersion)
  const [way, setWay] = useState<Way>('client')
  const snippets = snippetsFor({ origin, modelId, version, text })
  return (
    <Card label="Code" isClipped>
      <PanelTabs
        label="Language"
        actions={
          <Segmented<VersionKind>
            label="Version that answers"
            value={version}
            onChange={setVersion}
            segments={[
              {
                id: 'production',
                label: 'Production',
                icon: <VersionMark version="production" />,
              },
              { id: 'sandbox', label: 'Sandbox', icon: <VersionMark version="sandbox" /> },
            ]}
          />
        }
        tabs={LANGUAGES.map((language) => ({
          id: language,
          label: language,
          panel: (
            <SnippetPanel
              version={version}
              snippets={snippets.filter((one) => one.language === language)}
              way={way}
              onWay={setWay}
            />
          ),
        }))}
      />
      <AnswerPanel key={version} modelId={modelId} version={version} text={text} />
    </Card>
  )
}
