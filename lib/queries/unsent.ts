import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isLeaving } from './base-path'

/** The browser asks before it leaves a page of which something is still on its way to the server: what waits would be lost. */
export function useWarnOfUnsent(): void {
  const client = useQueryClient()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (client.isMutating() > 0 && !isLeaving()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [client])
}
