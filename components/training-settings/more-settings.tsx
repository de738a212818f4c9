import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { settingChanges } from '@/lib/contracts/setting-changes'
import { settingName } from '@/lib/facts/setting-words'
import { plural } from '@/lib/format/plural'
import { settingsOfPlace } from './catalogue'
import type { SettingProps } from './setting-field'

type MoreSettingsProps = Pick<SettingProps, 'settings' | 'trained' | 'autosave'> & {
  children: ReactNode
}

const FOLDED = settingsOfPlace('more')

/** The settings that few models need, folded; open by itself while something in there is wrong. */
export function MoreSettings({ settings, trained, autosave, children }: MoreSettingsProps) {
  const [isOpen, setOpen] = useState(false)
  const changes = trained ? settingChanges(trained, settings) : []
  const changed = changes.filter(({ name }) => FOLDED.includes(name)).length
  const wrong = [...Object.keys(autosave.problems), ...Object.keys(autosave.refused)]
  const isWrong = FOLDED.some((name) => wrong.some((path) => path.split('.')[0] === name))
  return (
    <details
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group/more border-t border-line"
    >
      <summary className="focus-inset flex cursor-pointer list-none items-baseline gap-2 px-4 py-2.5 text-ui-m">
        <ChevronRight className="size-3.5! self-center text-ink-3 transition-transform group-open/more:rotate-90" />
        <span>More</span>
        <span className="min-w-0 flex-1 truncate text-small font-normal text-ink-3 group-open/more:invisible">
          {FOLDED.map(settingName).join(', ')}
        </span>
        {changed > 0 && (
          <span className="text-micro whitespace-nowrap text-sb-ink">
            {plural('change', changed)}
          </span>
        )}
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  )
}
