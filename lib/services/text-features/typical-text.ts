import 'server-only'
import type { ListedSample } from '@/db/samples/sample-lists'

/** Of a readable length: a line or two in the panel of settings. */
const CHARACTERS = { least: 25, most: 90 }

/** The text that shows most: short enough to be read at a glance, with numbers, marks and long words. */
export function typicalText<Text extends Pick<ListedSample, 'content'>>(
  texts: readonly Text[],
): Text | undefined {
  return texts.toSorted((a, b) => interest(b.content) - interest(a.content))[0]
}

function interest(text: string): number {
  const { least, most } = CHARACTERS
  if (text.length > most) return -text.length
  const has = (pattern: RegExp) => Number(pattern.test(text))
  const kinds = has(/\d/) + has(/[@#$€£]/) + has(/\p{L}(?:ed|ing|s)\b/u) + has(/!|\?/)
  return kinds + Number(text.length >= least)
}
