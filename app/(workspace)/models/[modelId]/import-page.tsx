'use client'

import { useRouter } from 'next/navigation'
import { useImportId } from '@/app/(workspace)/models/use-import-id'
import { ImportFlow } from '@/components/import/import-flow'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'

/** The same import as in the wizard, inside the model. */
export function AddTexts({ modelId }: { modelId: string }) {
  const router = useRouter()
  const importId = useImportId()
  return (
    <ImportFlow
      modelId={modelId}
      importId={importId}
      onImport={(id) =>
        router.replace(modelPage(modelId, 'data/import', id === null ? {} : { import: id }))
      }
    >
      {({ title, sub, body, actions }) => (
        <>
          <Page>
            <PageHeader
              title={title}
              sub={sub}
              crumbs={
                <Crumbs
                  steps={[{ label: 'Data', href: modelPage(modelId, 'data') }]}
                  current="Add texts"
                />
              }
            />
            {body}
          </Page>
          {actions && (
            <div className="sticky bottom-0 z-10 flex items-center gap-4 rounded-b-xl border-t border-line bg-surface px-8 py-3.5 max-sm:px-4 max-sm:py-3">
              {actions}
            </div>
          )}
        </>
      )}
    </ImportFlow>
  )
}
