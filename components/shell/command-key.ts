'use client'

import { useEffect } from 'react'
import { latinKey } from '@/components/ui/keys/latin-key'
import { isMac } from '@/components/ui/keys/platform'

const ASKED = 'langur-command-menu'
const DIALOG = '[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])'

/** Opens the command menu from a button; the shell has one menu and several such buttons. */
export function openCommandMenu(): void {
  window.dispatchEvent(new Event(ASKED))
}

/** Ctrl K, on a Mac ⌘K: also while one types, but not above a question that must be answered first. */
export function useCommandKey(open: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isOurs = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
      if (!isOurs || event.altKey || event.shiftKey || event.repeat) return
      if (latinKey(event) !== 'k' || document.querySelector(DIALOG)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', press)
    window.addEventListener(ASKED, open)
    return () => {
      document.removeEventListener('keydown', press)
      window.removeEventListener(ASKED, open)
    }
  }, [open])
}
