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

/** From so many characters on, a hundred lines or so, nobody sees how letters are kerned. */
const VERY_LONG = 5_000

/** A class for a whole text: thousands of one letter in a row took seconds to be broken into lines where they are kerned. */
export function ofLength(text: string): string | undefined {
  return text.length > VERY_LONG ? '[font-kerning:none]' : undefined
}
