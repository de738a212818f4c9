import type { ReactNode } from 'react'
import type { ExpressionMatches, FeatureExamples } from '@/lib/contracts/features'
import type { Settings } from '@/lib/contracts/settings'
import type { SettingName } from '@/lib/engine/settings'
import { settingName } from '@/lib/facts/setting-words'
import type { ModelAutosave } from '@/lib/queries/autosave/use-model-autosave'
import { SettingBefore } from './setting-before'

/** What the control of any setting may need. */
export type SettingProps = {
  settings: Settings
  /** The settings of the sandbox version; null before the first training. */
  trained: Settings | null
  /** What settings do to the model’s own texts; missing until they were read. */
  examples: FeatureExamples | undefined
  /** What each own expression matches in them. */
  matches: readonly ExpressionMatches[] | undefined
  /** The tag with the fewest texts, for an example that means something. */
  rarestTag: string | null
  autosave: ModelAutosave
  isReadOnly: boolean
}

type SettingFieldProps = Pick<SettingProps, 'settings' | 'trained'> & {
  name: SettingName
  /** Where the form says more than the name. */
  label?: ReactNode
  hint?: ReactNode
  children: ReactNode
}

/** One setting: its name, what it was in the sandbox version, the control, what it does. */
export function SettingField({
  name,
  label = settingName(name),
  hint,
  settings,
  trained,
  children,
}: SettingFieldProps) {
  return (
    <div className="flex flex-col gap-1.5 px-4 py-1.75">
      <p className="text-ui-m">
        {label} <SettingBefore name={name} settings={settings} trained={trained} />
      </p>
      {children}
      {hint && <p className="text-small text-ink-3">{hint}</p>}
    </div>
  )
}
