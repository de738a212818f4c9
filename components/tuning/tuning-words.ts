import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Settings } from '@/lib/contracts/settings'
import type { Tuning } from '@/lib/contracts/tuning'
import { settingName, settingValue } from '@/lib/facts/setting-words'
import { timeLeft } from '@/lib/format/duration'
import { plural } from '@/lib/format/plural'

/** What a search does now: “12 tried”, “8 dropped”, “about 20 seconds left”. */
export function tuningFacts({ state, progress }: Pick<Tuning, 'state' | 'progress'>): string[] {
  if (state === 'queued') return ['waits for its turn']
  if (progress === null) return ['reads the texts']
  const { tried, dropped, seconds_left: left } = progress
  return [
    `${tried} tried`,
    ...(dropped > 0 ? [`${dropped} dropped early`] : []),
    left > 0 ? timeLeft(left * 1000) : 'ends in a moment',
  ]
}

/** What a search came to, as a sentence. */
export function tuningResult({ state, progress, error, version }: Tuning): string {
  const tried = plural('combination', progress?.tried ?? 0)
  if (state === 'failed') return error ?? 'It failed.'
  if (state === 'cancelled') return `Stopped after ${tried}. The settings are as they were.`
  switch (progress?.outcome) {
    case 'applied':
      return version === null
        ? `The best of ${tried}${gained(progress)} is in the settings, and a training of it was started.`
        : `The best of ${tried}${gained(progress)} became v${version}.`
    case 'settings_changed':
      return `Found better settings among ${tried}. Somebody changed the settings meanwhile, so they were left alone.`
    case 'too_short':
      return 'The time was over before the current settings were measured. Give it more time.'
    default:
      return `None of ${tried} was better than the current settings by more than luck, so nothing was changed.`
  }
}

/** What is left of the gain when the luck of the best is taken off. */
function gained(progress: Tuning['progress']): string {
  const gain = progress?.best?.gain
  if (gain === undefined || gain <= 0) return ''
  const points = (100 * gain).toFixed(1)
  return `, better by about ${points} points of accuracy and macro F1 after correcting for the search,`
}

/** How settings differ from those that the search began with. */
export function trialChanges(from: Settings, to: Settings): string[] {
  return settingChanges(from, to).map(
    ({ name, to: value }) => `${settingName(name)}: ${settingValue(name, value)}`,
  )
}
