import 'server-only'
import { randomInt } from 'node:crypto'

const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A public id of a model, by chance. */
export function newModelId(): string {
  return `cl_${Array.from({ length: 8 }, () => BASE_62[randomInt(62)]).join('')}`
}
