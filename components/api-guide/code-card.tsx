'use client'

import { useState } from 'react'
import { CopyButton } from '@/components/ui/controls/copy-button'
import { Segmented } from '@/components/ui/controls/segmented'
import { Card } from '@/components/ui/layout/card'
import { CodeBlock } from '@/components/ui/layout/code-block'
import { PanelTabs } from '@/components/ui/layout/panel-tabs'
import { type VersionKind, VersionMark } from '@/components/ui/marks/version-mark'
import { AnswerPanel } from './answer-panel'
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
        tabs={snippets.map(({ id, label, needs, code, versionLine }) => ({
          id,
          label,
          panel: (
            <>
              <div className="flex items-center gap-3 border-t border-line py-1.5 pr-2 pl-4 text-small text-ink-2">
                <span className="min-w-0 flex-1">{needs}</span>
                <CopyButton text={code} label={`Copy the ${label} code`} />
              </div>
              <CodeBlock label={label} code={code} marked={{ line: versionLine, version }} />
            </>
          ),
        }))}
      />
      <AnswerPanel key={version} modelId={modelId} version={version} text={text} />
    </Card>
  )
}
