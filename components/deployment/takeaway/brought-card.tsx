'use client'

import { useQuery } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileButton } from '@/components/ui/controls/file-button'
import { Note } from '@/components/ui/feedback/note'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { BroughtVersion } from '@/lib/contracts/brought-version'
import type { Model } from '@/lib/contracts/model'
import { broughtVersionsQuery, useBringVersion } from '@/lib/queries/takeaway'
import { useMayDo } from '@/lib/queries/use-may-do'
import { BroughtDialog } from './brought-dialog'
import { BroughtRow } from './brought-row'

const ACCEPTED = ['.mjs', '.js', 'text/javascript']

/** Versions that come from another Langur, as modules that were taken away there. */
export function BroughtCard({ model }: { model: Model }) {
  const query = useQuery(broughtVersionsQuery(model.id))
  const bring = useBringVersion(model.id)
  const mayEdit = useMayDo('editor')
  const [asked, setAsked] = useState<BroughtVersion | null>(null)
  return (
    <Card label="Bring a version">
      <CardHeader
        title="Bring a version"
        sub="A file that was taken away, here or from another Langur, as a version of this model"
        actions={
          mayEdit && (
            <FileButton
              accept={ACCEPTED}
              size="sm"
              icon={<FileUp />}
              onFile={(file) => bring.mutate(file)}
            >
              Choose file…
            </FileButton>
          )
        }
      />
      <CardBody className="flex flex-col gap-3 text-ink-2">
        {bring.isPending && <p role="status">Reading and checking the file…</p>}
        {bring.error && (
          <div role="alert">
            <Note tone="down">{bring.error.message}</Note>
          </div>
        )}
        <p>
          It answers, explains and can be deployed as any version. Which texts it learnt from is not
          known here, so it has no report and no proof, and cannot be compared. Sandbox stays as it
          is; tags that this model does not have are made.
        </p>
        <QueryView query={query} what="the versions that were brought" className="empty:hidden">
          {({ items }) =>
            items.length > 0 && (
              <ul aria-label="Brought versions" className="flex flex-col gap-2">
                {items.map((version) => (
                  <BroughtRow
                    key={version.number}
                    version={version}
                    onDeploy={mayEdit ? () => setAsked(version) : undefined}
                  />
                ))}
              </ul>
            )
          }
        </QueryView>
      </CardBody>
      {asked && <BroughtDialog model={model} version={asked} onClose={() => setAsked(null)} />}
    </Card>
  )
}
