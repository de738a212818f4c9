'use client'

import { createContext, type ReactNode, useContext } from 'react'

const HelpPlace = createContext<ReactNode>(null)

type HelpProps = {
  /** What stands beside the title of every page. */
  help: ReactNode
  children: ReactNode
}

/** Gives every page below a way to its explanation: the page's head shows it, whoever draws that. */
export function Help({ help, children }: HelpProps) {
  return <HelpPlace value={help}>{children}</HelpPlace>
}

export function HelpBesideTitle() {
  return useContext(HelpPlace)
}
