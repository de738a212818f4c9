import type { About } from './about'

/*
 * A module is a text of lines:
 *
 *   // …                          what it is
 *   const LANGUR_ABOUT = {…}      JSON of `About`, in one line
 *   const LANGUR_MODEL = `        the model file in base64, 57 bytes a line
 *   …
 *   `
 *   …                             the program, which is the same in every module
 *   // The end of the module.     so that one that was cut off is told from a whole one
 */
export const ABOUT_START = 'const LANGUR_ABOUT = '
export const MODEL_START = 'const LANGUR_MODEL = `'
export const MODEL_END = '`'
export const LAST_LINE = '// The end of the module.\n'
/** Of the model file in one line, which then has 76 characters, as mail and editors like it. */
export const LINE_BYTES = 57
export const LINE_CHARACTERS = (LINE_BYTES / 3) * 4

/** V8 holds a source in one string, which may have 2^29 − 24 characters: so much of a model fits. */
export const MOST_MODEL_BYTES = 384 * 2 ** 20

/** The lines above the model file, for a module of this name. */
export function moduleHead(fileName: string, about: About): string {
  return [
    '// A text classifier that was trained with Langur. It needs no other file.',
    `//   import { classify } from './${fileName}'  in Node.js 20, Deno, Bun, workers and browsers`,
    `//   node ${fileName} < texts.jsonl > answers.jsonl`,
    `//   node ${fileName} --check certificate.json`,
    `${ABOUT_START}${inAscii(JSON.stringify(about))}`,
    `${MODEL_START}\n`,
  ].join('\n')
}

/** The whole module is ASCII: V8 then keeps a byte for each character of it, not two. */
function inAscii(json: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return json.replace(/[^\x20-\x7e]/g, escaped)
}
