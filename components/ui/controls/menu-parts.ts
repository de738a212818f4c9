import { type ComponentType, createContext } from 'react'
import type { MenuItemProps } from 'react-aria-components/Menu'

/** What the entries of a menu are made of, as soon as there is a list around them. */
export type MenuParts = {
  Item: ComponentType<MenuItemProps>
  Line: ComponentType<{ className: string }>
}

export const MenuPartsContext = createContext<MenuParts | null>(null)
