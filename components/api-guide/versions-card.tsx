'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { CopyButton } from '@/components/ui/controls/copy-button'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { CodeBlock } from '@/components/ui/layout/code-block'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { itemsOf } from '@/lib/facts/list-pages'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { versionSnippets } from './version-snippets'

type VersionsCardProps = { model: Model; origin: string; text: string }

/** One version by its number, or what was in production at a moment: the same answer for ever. */
export function VersionsCard({ model, origin, text }: VersionsCardProps) {
  const deployments = useInfiniteQuery(deploymentsQuery(model.id))
  const snippets = versionSnippets({
    origin,
    modelId: model.id,
    text,
    version: model.langur.production?.version ?? model.langur.sandbox?.number ?? 1,
    deployed: itemsOf(deployments.data)[0]?.deployed,
  })
  return (
    <Card label="Versions and moments" isClipped>
      <CardHeader title="Versions and moments" sub="Asked so, an answer stays the same for ever" />
      {snippets.map(({ label, note, code }) => (
        <div key={label}>
          <div className="flex items-center gap-3 border-t border-line py-1.5 pr-2 pl-4 text-small text-ink-2">
            <span className="min-w-0 flex-1">
              <b className="font-mono text-ink">{label}</b> {note}
            </span>
            <CopyButton text={code} label={`Copy the code with ${label}`} />
          </div>
          <CodeBlock label={`Code with ${label}`} code={code} />
        </div>
      ))}
      <p className="border-t border-line px-4 py-3 text-small text-ink-2">
        Say one of <code>production_model</code>, <code>version</code> and <code>as_of</code>; the
        header <code className="wrap-anywhere">X-Langur-Version</code> says which version answered.
        A version that does not exist is answered with 404; one whose file is no longer kept, with a
        sentence that says so. Fields that are none of a request are named in the header{' '}
        <code className="wrap-anywhere">X-Langur-Ignored-Fields</code>.
        {model.langur.production && (
          <>
            {' '}
            <TextLink href={modelPage(model.id, 'settings/deploy')}>
              Production as one file
            </TextLink>{' '}
            answers the same without any request.
          </>
        )}
      </p>
    </Card>
  )
}
