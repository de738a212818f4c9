const LONGEST = 60

/** A name as part of the name of a file, in ASCII, so that every system takes it: “Rechnungen & Mahnungen” → `rechnungen-mahnungen`. */
export function inFileNames(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return plain || 'model'
}
