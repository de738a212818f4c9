import type { Settings, Strategy } from '../settings'
import { countTexts, type TagRows } from '../tag-rows'

/** The strategy that a training follows: `auto` is multi-tag as soon as one text has several tags. */
export function strategyOf(settings: Pick<Settings, 'tagging_strategy'>, tags: TagRows): Strategy {
  if (settings.tagging_strategy !== 'auto') return settings.tagging_strategy
  for (let text = 0; text < countTexts(tags); text++) {
    if (tags.starts[text + 1]! - tags.starts[text]! > 1) return 'multi'
  }
  return 'single'
}
