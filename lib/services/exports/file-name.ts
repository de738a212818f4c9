const LONGEST = 60

/** What a file of a model is called when it is saved: `support-2026-11-30.csv`. The name is ASCII, so that every system takes it. */
export function exportFileName(modelName: string, at: Date, extension: string): string {
  const plain = modelName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return `${plain || 'model'}-${at.toISOString().slice(0, 10)}.${extension}`
}
