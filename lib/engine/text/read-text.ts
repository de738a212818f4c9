import type { TextSettings } from '@/lib/engine/settings'
import { textOfHtml } from './html'
import { normaliseText } from './normalise'

type ReadSettings = Pick<TextSettings, 'language' | 'read_html'>

/** How a model reads a text before it is split into words: as HTML if it is told so, then in normal form. */
export function createReadText(settings: ReadSettings): (raw: string) => string {
  const normalise = createNormalise(settings)
  return settings.read_html ? (raw) => normalise(textOfHtml(raw)) : normalise
}

/** `normaliseText` in the language of a model: in Turkish, I is the capital of ı, and İ that of i. */
export function createNormalise({
  language,
}: Pick<ReadSettings, 'language'>): (text: string) => string {
  return language === 'tr' ? (text) => normaliseText(turkishCase(text)) : normaliseText
}

function turkishCase(text: string): string {
  return text.replace(/I\u0307|İ/g, 'i').replaceAll('I', 'ı')
}
