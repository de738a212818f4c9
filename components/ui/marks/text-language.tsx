'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Language = createContext<string | undefined>(undefined)

type TextLanguageProps = {
  /** As in the settings of a model. */
  language: string
  children: ReactNode
}

/** The language of the users' texts on these pages, which need not be that of the page. */
export function TextLanguage({ language, children }: TextLanguageProps) {
  const known = language === 'multi_language' ? undefined : language
  return <Language value={known}>{children}</Language>
}

/** For the element that holds a user's text: read aloud in its language, and from right to left where it is written so. */
export function useTextLanguage(): { dir: 'auto'; lang?: string } {
  const lang = useContext(Language)
  return lang === undefined ? { dir: 'auto' } : { dir: 'auto', lang }
}
