/** Two tag names are the same when this is: case folded, spaces collapsed. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}
