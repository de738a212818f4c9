'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Sidebar } from '@/components/shell/sidebar'
import { PAGES } from '@/lib/contracts/addresses'
import { goTo } from '@/lib/queries/base-path'
import { sessionQuery, useLogOut } from '@/lib/queries/session'

/** The sidebar with the person who is logged in. */
export function OwnSidebar({ children }: { children: ReactNode }) {
  const { data } = useQuery(sessionQuery())
  const { mutate: logOut } = useLogOut()
  return (
    <Sidebar
      user={{ name: data?.name ?? '', email: data?.email ?? '' }}
      // A full load, so that nothing of this person stays in the memory of the page.
      onLogOut={() => logOut(undefined, { onSuccess: () => goTo(PAGES.login) })}
    >
      {children}
    </Sidebar>
  )
}
