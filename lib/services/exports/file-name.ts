import 'server-only'
import { inFileNames } from '@/lib/format/in-file-names'

/** What a file of a model is called when it is saved: `support-2026-11-30.csv`. */
export function exportFileName(modelName: string, at: Date, extension: string): string {
  return `${inFileNames(modelName)}-${at.toISOString().slice(0, 10)}.${extension}`
}
