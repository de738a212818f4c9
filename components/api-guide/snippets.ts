import type { VersionKind } from '@/components/ui/marks/version-mark'
import { clientSnippets } from './client-snippets'
import { httpSnippets } from './http-snippets'

export type SnippetInput = {
  /** `https://langur.example.org`, without a slash at the end. */
  origin: string
  modelId: string
  version: VersionKind
  text: string
}

export const LANGUAGES = ['curl', 'JavaScript', 'Python', 'Ruby', 'PHP', 'R'] as const

/** By MonkeyLearn's own client of the language, or by what the language has for HTTP. */
export type Way = 'client' | 'http'

export type Draft = {
  language: (typeof LANGUAGES)[number]
  way: Way
  /** What has to be there before the code runs. */
  needs: string
  code: string
}

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
