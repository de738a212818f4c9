import { z } from 'zod'
import { NAME_LENGTH } from './limits'

/** The name of a model, tag or token as people type it: trimmed, not empty, at most 200 characters. */
export function nameSchema(what: string) {
  return z
    .string(`${what} must be a string.`)
    .trim()
    .min(1, `${what} must not be empty.`)
    .max(NAME_LENGTH, `${what} must have at most ${NAME_LENGTH} characters.`)
}
