/** Variables by their names. */
export type Source = Record<string, string | undefined>

/** An empty variable counts as not set: that is how compose files leave one out. */
export function value(source: Source, name: string): string | undefined {
  return source[name]?.trim() || undefined
}
