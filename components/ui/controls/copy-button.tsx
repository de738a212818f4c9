'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button'
import { IconButton } from './icon-button'

type CopyButtonProps = {
  text: string
  /** Read out: “Copy address”. */
  label: string
  /** Only the icon, for narrow places. */
  isIcon?: boolean
}

const SAID_MS = 2000

export function CopyButton({ text, label, isIcon = false }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }

  const icon = isCopied ? <Check /> : <Copy />
  if (isIcon) {
    return <IconButton size="sm" label={isCopied ? 'Copied' : label} icon={icon} onPress={copy} />
  }
  return (
    <Button size="sm" icon={icon} aria-label={isCopied ? 'Copied' : label} onPress={copy}>
      {isCopied ? 'Copied' : 'Copy'}
    </Button>
  )
}
