import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { PAGES, withParameters } from '@/lib/contracts/addresses'
import { read } from './api'
import { hasStatus } from './api-error'
import { BASE_PATH, here } from './base-path'

/**
 * A page that the browser kept and shows again, as it was left, may belong to a session that has ended since: it is hidden
 * until the server has said who is logged in, and what it shows is asked for anew.
 */
export function useBackAgain(): void {
  const client = useQueryClient()
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) void comeBack(client)
    }
    window.addEventListener('pageshow', onShow)
    return () => window.removeEventListener('pageshow', onShow)
  }, [client])
}

async function comeBack(client: QueryClient): Promise<void> {
  const page = document.documentElement
  page.style.visibility = 'hidden'
  try {
    await read('session/', {})
  } catch (error) {
    if (hasStatus(error, 401))
      return location.replace(BASE_PATH + withParameters(PAGES.login, { next: here() }))
    // Without an answer nobody knows; loading it anew says what is the matter.
    return location.reload()
  }
  page.style.visibility = ''
  await client.invalidateQueries()
}
