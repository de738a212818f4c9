import { cleanName } from '@/lib/contracts/fold-name'
import { NAME_LENGTH } from '@/lib/contracts/limits'

/** What is wrong with the name of a model, a tag or a token as it was typed, if anything is. */
export function nameProblem(name: string): string | undefined {
  const { length } = cleanName(name)
  if (length === 0) return 'name must not be empty.'
  if (length > NAME_LENGTH) return `name must have at most ${NAME_LENGTH} characters.`
  return undefined
}
