type Change<Fields> = { [Name in keyof Fields]?: Fields[Name] | undefined }

/** `base` with those fields of `change` that are given. */
export function overlay<Fields extends object>(base: Fields, change: Change<Fields> = {}): Fields {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...base, ...Object.fromEntries(given) }
}
