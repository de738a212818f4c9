'use client'

import { useQuery } from '@tanstack/react-query'
import { CopyModel } from '@/components/arrival/copy-model'
import { TakeModel } from '@/components/export/take-model'
import { FieldsCard } from '@/components/field/fields-card'
import { AboutModel } from '@/components/settings/about-model'
import { GeneralForm } from '@/components/settings/general-form'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { SaveStatus } from '@/components/ui/feedback/save-status'
import { useModelAutosave } from '@/lib/queries/autosave/use-model-autosave'
import { modelQuery } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'

export function GeneralPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  const autosave = useModelAutosave(modelId)
  const mayEdit = useMayDo('editor')
  return (
    <SettingsFrame modelId={modelId} actions={mayEdit && <SaveStatus autosave={autosave} />}>
      {model && (
        <div className="grid grid-cols-settings items-start gap-8 max-lg:grid-cols-1">
          <div className="flex min-w-0 flex-col gap-8">
            <GeneralForm model={model} autosave={autosave} isReadOnly={!mayEdit} />
            <FieldsCard modelId={modelId} canEdit={mayEdit} />
          </div>
          <div className="flex flex-col gap-4">
            <AboutModel model={model} />
            <TakeModel modelId={modelId}>{mayEdit && <CopyModel model={model} />}</TakeModel>
          </div>
        </div>
      )}
    </SettingsFrame>
  )
}
