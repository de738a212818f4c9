/** `+` came, `−` went, `~` became something else. */
export type VersionChange = { sign: '+' | '−' | '~'; text: string }
