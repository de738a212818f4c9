import { type ReactNode, useDeferredValue, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { SaveStatus } from '@/components/ui/feedback/save-status'
import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Settings } from '@/lib/contracts/settings'
import { plural } from '@/lib/format/plural'
import type { ModelAutosave } from '@/lib/queries/autosave/use-model-autosave'
import { useFeatures } from '@/lib/queries/features'
import { SettingsAt } from './catalogue'
import { LiveExample } from './live-example'
import { MoreSettings } from './more-settings'
import type { SettingProps } from './setting-field'

type TrainingFormProps = {
  modelId: string
  /** As saved; what is not saved yet comes from `autosave`. */
  saved: Settings
  /** Of the sandbox version. */
  trained: { number: number; settings: Settings } | null
  rarestTag: string | null
  autosave: ModelAutosave
  isReadOnly: boolean
  /** The button that trains; always visible. */
  footer: ReactNode
}

/** Every setting that training reads, and beside them a text as they read it. Changes are saved as one makes them. */
export function TrainingForm({
  modelId,
  saved,
  trained,
  rarestTag,
  autosave,
  isReadOnly,
  footer,
}: TrainingFormProps) {
  const settings: Settings = { ...saved, ...autosave.unsaved }
  const before = trained?.settings ?? null
  const changes = before ? settingChanges(before, settings).length : 0
  const [typed, setTyped] = useState('')
  const { data: features } = useFeatures(
    modelId,
    useDeferredValue(settings),
    useDeferredValue(typed.trim() || undefined),
  )
  const shared: SettingProps = {
    settings,
    trained: before,
    examples: features?.examples,
    matches: features?.expressions,
    rarestTag,
    autosave,
    isReadOnly,
  }

  return (
    <>
      <section
        aria-label="Settings of the next sandbox version"
        className="row-span-2 flex min-w-0 flex-col rounded-lg border border-line bg-surface max-lg:row-span-1"
      >
        <div className="flex min-h-12 items-center gap-2 px-4 pt-2.5 pb-1">
          <h2 className="text-head">Settings</h2>
          <span className="text-small text-ink-3">
            {trained ? `${plural('change', changes)} since v${trained.number}` : 'Not trained yet'}
          </span>
          {before && changes > 0 && !isReadOnly && (
            <Button
              variant="ghost"
              size="sm"
              className="ml-auto"
              onPress={() => autosave.change(before)}
            >
              Reset
            </Button>
          )}
        </div>
        <fieldset disabled={isReadOnly} className="contents">
          <SettingsAt {...shared} place="model" />
          <SettingGroup name="Words">
            <SettingsAt {...shared} place="words" />
          </SettingGroup>
          <SettingGroup name="Text">
            <SettingsAt {...shared} place="text" />
          </SettingGroup>
          <MoreSettings {...shared} />
        </fieldset>
        <div className="sticky bottom-0 z-10 mt-1 flex flex-col gap-2 rounded-b-lg border-t border-line bg-surface px-4 pt-3 pb-4">
          {!isReadOnly && <SaveStatus autosave={autosave} />}
          {footer}
        </div>
      </section>
      <LiveExample features={features} typed={typed} onText={setTyped} />
    </>
  )
}

function SettingGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="mt-1 border-t border-line pt-2.5 pb-1">
      <h3 className="px-4 text-small text-ink-3">{name}</h3>
      {children}
    </section>
  )
}
