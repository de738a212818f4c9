import type { ReactNode } from 'react'

/** What one can choose in a select or a combo box. */
export type Option<Id extends string = string> = {
  id: Id
  label: string
  /** A number or a word at the right end. */
  hint?: ReactNode
  icon?: ReactNode
  isDisabled?: boolean
}
