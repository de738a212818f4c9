import type { Option } from './option'

/** Letters that come sooner after each other than this are one word, in ms. */
const PAUSE = 1_000

type Typed = { text: string; at: number }

/**
 * The option that begins with what is typed on a closed select, `typed` being what was typed before, to which the key is added.
 * The same letter again goes on to the next one.
 */
export function typedOption<Id extends string>(
  options: readonly Option<Id>[],
  value: Id | null,
  typed: Typed,
  { key, at }: { key: string; at: number },
): Id | undefined {
  const before = at - typed.at < PAUSE ? typed.text : ''
  typed.text = before === key ? key : before + key
  typed.at = at
  const chosen = options.findIndex(({ id }) => id === value)
  const from = typed.text.length > 1 ? Math.max(chosen, 0) : chosen + 1
  const inTurn = [...options.slice(from), ...options.slice(0, from)]
  const text = typed.text.toLocaleLowerCase()
  return inTurn.find(({ label }) => label.toLocaleLowerCase().startsWith(text))?.id
}
