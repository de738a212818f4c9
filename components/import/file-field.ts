import type { FileChoice } from '@/lib/contracts/file-options'

/** Something to choose about a file; each way to choose says what it changes. */
export type FileField = { label: string; hint?: string } & (
  | {
      kind: 'select'
      value: string
      options: readonly { id: string; label: string; choice: FileChoice }[]
    }
  | { kind: 'switch'; isOn: boolean; on: FileChoice; off: FileChoice }
)
