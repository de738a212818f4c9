/** One line of the command menu. */
export type Command = {
  id: string
  label: string
  /** Beside it, in grey: “71.5%”, “in production”. */
  hint?: string
  /** What else it is found by. */
  words?: string
} & ({ href: string } | { act: 'train' | 'light' | 'dark' | 'system' })

export type CommandGroup = { name: string; commands: readonly Command[] }

/** Of a group while nothing is typed, and while something is. */
const SHOWN = { before: 6, found: 12 } as const

/** The commands that have every typed word at the beginning of one of theirs, groups without any left out. */
export function findCommands(groups: readonly CommandGroup[], typed: string): CommandGroup[] {
  const wanted = wordsOf(typed)
  const most = wanted.length === 0 ? SHOWN.before : SHOWN.found
  return groups
    .map(({ name, commands }) => ({
      name,
      commands: commands.filter((command) => isFound(command, name, wanted)).slice(0, most),
    }))
    .filter(({ commands }) => commands.length > 0)
}

function isFound({ label, words = '' }: Command, group: string, wanted: readonly string[]) {
  const own = wordsOf(`${label} ${words} ${group}`)
  return wanted.every((word) => own.some((one) => one.startsWith(word)))
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
