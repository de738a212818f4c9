'use client'

import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from './button'

type FileButtonProps = {
  /** MIME types and endings: `['.csv', 'text/csv']`. */
  accept: readonly string[]
  onFile: (file: File) => void
  variant?: 'primary' | 'outline'
  size?: 'sm' | 'md' | 'lg'
  icon?: ReactNode
  children: ReactNode
}

/** Opens the file dialog. */
export function FileButton({ accept, onFile, children, ...looks }: FileButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.item(0)
        if (file) onFile(file)
      }}
    >
      <Button {...looks}>{children}</Button>
    </FileTrigger>
  )
}
