import type { Settings, Strategy } from '@/lib/engine/settings'
import { countTexts, type TagRows } from '@/lib/engine/tag-rows'

/**
 * From this share of texts with several tags on, `auto` is multi-tag. Copies of a text with contradicting tags leave up to
 * 0.2 % of the texts of public single-tag sets with two tags; the multi-tag sets have 16 % and more.
 */
const MULTI_SHARE = 0.01

/** The strategy that a model's first training follows; where it is `auto`, the later ones keep it. */
export function strategyOf(settings: Pick<Settings, 'tagging_strategy'>, tags: TagRows): Strategy {
  if (settings.tagging_strategy !== 'auto') return settings.tagging_strategy
  const several = textsWithSeveral(tags)
  return several > 0 && several >= MULTI_SHARE * countTexts(tags) ? 'multi' : 'single'
}

/** Texts that have more than one tag. */
export function textsWithSeveral({ starts }: TagRows): number {
  let several = 0
  for (let text = 0; text + 1 < starts.length; text++) {
    if (starts[text + 1]! - starts[text]! > 1) several += 1
  }
  return several
}
