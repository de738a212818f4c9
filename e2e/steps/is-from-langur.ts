import { createHmac } from 'node:crypto'

/** Whether a message was signed with this secret, as any program would look. */
export function isFromLangur(signature = '', body = '', secret: string): boolean {
  const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex') === given
}
