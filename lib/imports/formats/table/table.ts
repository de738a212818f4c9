/** A table as its beginning shows it. */
export type Table = {
  /** As they stand; blank without a header. */
  names: string[]
  rows: string[][]
  hasHeader: boolean
  /** How many lines above it are passed over. */
  skipped: number
}
