/** Whether an address is that of a server, and not a folder. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address)
}

/** An address without its password. */
export function nameOf(address: string): string {
  const { hostname, port, pathname } = new URL(address)
  return `PostgreSQL at ${hostname || 'this machine'}:${port || 5432}${pathname}`
}
