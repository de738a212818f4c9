import 'server-only'
import { createHash } from 'node:crypto'

const PREFIX = 'sha256:'

/** What is stored of a session's token: whoever reads the database, or a copy of it, cannot be anybody by it. */
export function hashSessionToken(token: string): string {
  return PREFIX + createHash('sha256').update(token).digest('base64url')
}

export function isHashed(stored: string): boolean {
  return stored.startsWith(PREFIX)
}
