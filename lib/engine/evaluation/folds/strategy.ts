import type { Settings, Strategy } from '@/lib/engine/settings'
import { countTexts, type TagRows } from '@/lib/engine/tag-rows'

/**
 * From this share of texts with several tags on, `auto` is multi-tag. Copies of a text with contradicting tags leave up to
 * 0.2 % of the texts of public single-tag sets with two tags; the multi-tag sets have 16 % and more.
 */
const MULTI_SHARE = 0.01

/** The strategy that a training follows. */
export function strategyOf(settings: Pick<Settings, 'tagging_strategy'>, tags: TagRows): Strategy {
  if (settings.tagging_strategy !== 'auto') return settings.tagging_strategy
  const texts = countTexts(tags)
  let several = 0
  for (let text = 0; text < texts; text++) {
    if (tags.starts[text + 1]! - tags.starts[text]! > 1) several += 1
  }
  return several > 0 && several >= MULTI_SHARE * texts ? 'multi' : 'single'
}
