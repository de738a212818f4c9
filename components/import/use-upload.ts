'use client'

import type { ImportPurpose } from '@/lib/contracts/choices'
import type { Import } from '@/lib/contracts/import'
import { useUploadFile } from '@/lib/queries/imports'
import { useSending } from '@/lib/queries/use-sending'

/** One file on its way to the server, with the share that has arrived and a way to stop. */
export function useUpload(
  modelId: string,
  purpose: ImportPurpose,
  onImport: (received: Import) => void,
) {
  const { send, ...sending } = useSending(useUploadFile(modelId, purpose), onImport)
  return { ...sending, send: (file: File) => send(file, {}) }
}
