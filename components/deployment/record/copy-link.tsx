'use client'

import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'

/** Copies the address of this page. */
export function CopyLink() {
  const [isCopied, setCopied] = useState(false)
  return (
    <Button
      icon={<Link2 />}
      onPress={async () => {
        await navigator.clipboard.writeText(window.location.origin + window.location.pathname)
        setCopied(true)
      }}
    >
      {isCopied ? 'Copied' : 'Copy link'}
    </Button>
  )
}
