import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { late } from '@/components/ui/late/late'
import { settingChanges } from '@/lib/contracts/setting-changes'
import { settingName } from '@/lib/facts/setting-words'
import { plural } from '@/lib/format/plural'
import { FOLDED } from './folded-names'
import type { SettingProps } from './setting-field'

// Few open it: its code is read when somebody does.
const FoldedSettings = late(() => import('./folded-settings').then((file) => file.FoldedSettings))

/** The settings that few models need, folded; open by itself while something in there is wrong. */
export function MoreSettings(props: SettingProps) {
  const { settings, trained, autosave } = props
  const [isOpened, setOpened] = useState(false)
  const folded = new Set<string>(FOLDED)
  const changes = trained ? settingChanges(trained, settings) : []
  const changed = changes.filter(({ name }) => folded.has(name)).length
  const wrong = [...Object.keys(autosave.problems), ...Object.keys(autosave.refused)]
  const isOpen = isOpened || wrong.some((path) => folded.has(path.split('.')[0] ?? ''))
  // What is folded again keeps what was typed there.
  const [isLoaded, setLoaded] = useState(false)
  if (isOpen && !isLoaded) setLoaded(true)
  return (
    <details
      open={isOpen}
      onToggle={(event) => setOpened(event.currentTarget.open)}
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
      <div className="pb-2">{isLoaded && <FoldedSettings {...props} />}</div>
    </details>
  )
}
