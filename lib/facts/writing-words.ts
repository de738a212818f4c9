import type { BulkWriting } from '@/lib/contracts/bulk-write'

const NAMES: Record<BulkWriting, string> = {
  import: 'import',
  upload: 'upload',
  change: 'change of many texts',
}

/** Until when trainings wait: “until the upload has ended”. */
export function untilWritten(writing: BulkWriting): string {
  return `until the ${NAMES[writing]} has ended`
}
