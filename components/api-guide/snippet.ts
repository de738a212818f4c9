import type { VersionKind } from '@/components/ui/marks/version-mark'

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
