import type { ReactNode } from 'react'
import type { SettingName } from '@/lib/contracts/setting-changes'
import type { Settings } from '@/lib/contracts/settings'
import { Was } from './setting-before'
import type { SettingHints } from './setting-hints'

export type SettingProps = {
  settings: Settings
  /** The settings of the sandbox version; null before the first training. */
  trained: Settings | null
  /** What each setting does to the model’s own texts. */
  hints: SettingHints
  onChange: (change: Partial<Settings>) => void
}

type SettingFieldProps = {
  name: SettingName
  label: string
  hint?: ReactNode
  settings: Settings
  trained: Settings | null
  children: ReactNode
}

/** One setting: its name, what it was in the sandbox version, the control, what it does. */
export function SettingField({
  name,
  label,
  hint,
  settings,
  trained,
  children,
}: SettingFieldProps) {
  return (
    <div className="flex flex-col gap-1.5 px-4 py-1.75">
      <p className="text-ui-m">
        {label} <Was name={name} settings={settings} trained={trained} />
      </p>
      {children}
      {hint && <p className="text-small text-ink-3">{hint}</p>}
    </div>
  )
}
