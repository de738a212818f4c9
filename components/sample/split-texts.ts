import { filledLines } from '@/lib/format/line-ends'

export type Split = 'lines' | 'whole'

/** The texts in what someone typed; blank ones are none. */
export function splitTexts(typed: string, split: Split): string[] {
  if (split === 'lines') return filledLines(typed)
  const whole = typed.trim()
  return whole === '' ? [] : [whole]
}
