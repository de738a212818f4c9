import { useState } from 'react'

/** Whether something has been open at least once: what closes slowly stays there to do so. */
export function useWasOpen(isOpen: boolean | undefined): boolean {
  const [wasOpen, setWasOpen] = useState(isOpen ?? false)
  if (isOpen && !wasOpen) setWasOpen(true)
  return wasOpen
}
