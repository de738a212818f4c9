'use client'

import { useRef, useState } from 'react'
import type { Import } from '@/lib/contracts/import'
import { useUploadFile } from '@/lib/queries/imports'

/** One file on its way to the server, with the share that has arrived and a way to stop. */
export function useUpload(modelId: string, onImport: (received: Import) => void) {
  const { mutate, error, variables, isPending } = useUploadFile(modelId)
  const [share, setShare] = useState(0)
  const [isStopped, setStopped] = useState(false)
  const controller = useRef<AbortController | null>(null)

  function send(file: File) {
    controller.current = new AbortController()
    setShare(0)
    setStopped(false)
    const upload = { file, onProgress: setShare, signal: controller.current.signal }
    mutate(upload, { onSuccess: onImport })
  }

  function stop() {
    setStopped(true)
    controller.current?.abort()
  }

  return {
    /** The file under way; null when there is none. */
    file: isPending ? (variables?.file ?? null) : null,
    share,
    error: isStopped ? null : error,
    send,
    stop,
  }
}
