'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useImportId } from '@/app/(workspace)/models/use-import-id'
import { BringModel } from '@/components/arrival/bring-model'
import { ImportFlow } from '@/components/import/import-flow'
import type { ImportStage } from '@/components/import/import-stage'
import { NewModelForm } from '@/components/model/new-model-form'
import { WizardShell } from '@/components/shell/wizard-shell'
import { LinkButton } from '@/components/ui/controls/link-button'
import { PathArt } from '@/components/ui/feedback/path-art'
import { modelPage, PAGES, withParameters } from '@/lib/contracts/addresses'
import { WizardHeading } from './wizard-heading'

const STEPS = ['Name', 'Add texts', 'Map columns', 'Import'] as const

/** In the address while the language of a new model is to come from its first file. */
const BY_TEXTS = 'by-texts'

const STEP_OF: Record<ImportStage, number> = { file: 1, columns: 2, running: 3, done: STEPS.length }

/** Which model and which import is in the address: a reload goes on where one was. */
export function NewModelWizard() {
  const router = useRouter()
  const search = useSearchParams()
  const modelId = search.get('model')
  const importId = useImportId()
  const go = (search: Record<string, string>) =>
    router.replace(withParameters(PAGES.newModel, search))

  if (modelId === null) {
    return (
      <WizardShell steps={STEPS} current={0} cancelHref={PAGES.models}>
        <div className="mx-auto max-w-110">
          <PathArt reached="no-texts" />
          <div className="mt-6">
            <WizardHeading
              title="What is the model called?"
              sub="A model answers one question about each text."
            />
          </div>
          <NewModelForm
            onCreated={(model, isOpen) => go({ model, ...(isOpen && { language: BY_TEXTS }) })}
          />
          <p className="mt-8 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-4 text-ink-2">
            You have a whole model in a file?
            <BringModel variant="ghost" />
          </p>
        </div>
      </WizardShell>
    )
  }
  const data = modelPage(modelId, 'data')
  return (
    <ImportFlow
      modelId={modelId}
      importId={importId}
      takesReading={search.get('language') === BY_TEXTS}
      onImport={(id) => go({ model: modelId, ...(id !== null && { import: String(id) }) })}
    >
      {({ stage, title, sub, body, actions }) => (
        <WizardShell
          steps={STEPS}
          current={STEP_OF[stage]}
          cancelHref={data}
          cancelLabel="Close"
          footer={
            actions || (
              <LinkButton href={data} size="lg" className="ml-auto">
                {stage === 'done' ? 'Open the model' : 'Skip for now'}
              </LinkButton>
            )
          }
        >
          <WizardHeading title={title} sub={sub} />
          {body}
        </WizardShell>
      )}
    </ImportFlow>
  )
}
