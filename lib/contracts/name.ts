import { z } from 'zod'
import { cleanName } from './fold-name'
import { NAME_LENGTH } from './limits'

/** The name of a model, tag or token as people type it: without what cannot be seen, not empty, at most 200 characters unless said otherwise. */
export function nameSchema(what: string, length = NAME_LENGTH) {
  return z
    .string(`${what} must be a string.`)
    .overwrite(cleanName)
    .min(1, `${what} must not be empty.`)
    .max(length, `${what} must have at most ${length} characters.`)
}
