export type Split = 'lines' | 'whole'

/** The texts in what someone typed; blank ones are none. */
export function splitTexts(typed: string, split: Split): string[] {
  const parts = split === 'lines' ? typed.split(/\r?\n/) : [typed]
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
