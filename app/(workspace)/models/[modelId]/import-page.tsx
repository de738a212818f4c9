'use client'

import { useRouter } from 'next/navigation'
import { useImportId } from '@/app/(workspace)/models/use-import-id'
import { ImportFlow } from '@/components/import/import-flow'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'
import type { ImportPurpose } from '@/lib/contracts/choices'

/** Where files of each purpose are chosen, and from which page one comes. */
const PLACES = {
  data: { page: 'data/import', current: 'Add texts', parent: { page: 'data', label: 'Data' } },
  held_out: {
    page: 'report/held-out',
    current: 'Held-out file',
    parent: { page: 'report', label: 'Report' },
  },
} as const

type ImportPageProps = { modelId: string; purpose: ImportPurpose }

/** The same steps as in the wizard, inside the model. */
export function ImportPage({ modelId, purpose }: ImportPageProps) {
  const router = useRouter()
  const importId = useImportId()
  const { page, current, parent } = PLACES[purpose]
  return (
    <ImportFlow
      modelId={modelId}
      importId={importId}
      purpose={purpose}
      onImport={(id) => router.replace(modelPage(modelId, page, id === null ? {} : { import: id }))}
    >
      {({ title, sub, body, actions }) => (
        <>
          <Page>
            <PageHeader
              title={title}
              sub={sub}
              crumbs={
                <Crumbs
                  steps={[{ label: parent.label, href: modelPage(modelId, parent.page) }]}
                  current={current}
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
