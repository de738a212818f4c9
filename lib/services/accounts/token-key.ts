import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** A new API token: 160 random bits as 40 lower-case hexadecimal characters. */
export function newTokenKey(): string {
  return randomBytes(20).toString('hex')
}

/** What is stored of a token: its SHA-256, and its last characters to know it by. */
export function tokenRecord(key: string): { hash: Buffer; last4: string } {
  return { hash: hashTokenKey(key), last4: key.slice(-4) }
}

export function hashTokenKey(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
