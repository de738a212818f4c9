import { clientSnippets } from './client-snippets'
import { httpSnippets } from './http-snippets'
import type { Draft, SnippetInput } from './snippet'

export type Snippet = Draft & {
  /** The line that chooses the version, from 0. */
  versionLine: number
}

const VERSION_WORDS = /production_model/

/** Working code for one request, in every language and way that we know. */
export function snippetsFor(input: SnippetInput): Snippet[] {
  return [...clientSnippets(input), ...httpSnippets(input)].map((snippet) => ({
    ...snippet,
    versionLine: snippet.code.split('\n').findIndex((line) => VERSION_WORDS.test(line)),
  }))
}
