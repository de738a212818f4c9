/** Run as it stands by a test. */
export const VERIFY_SNIPPET = `import { createHmac, timingSafeEqual } from 'node:crypto'

// header: X-Langur-Signature, body: the bytes as they came
export function isFromLangur(header, body, secret) {
  const { t, v1 } = Object.fromEntries(header.split(',').map((part) => part.split('=')))
  const right = createHmac('sha256', secret).update(t + '.' + body).digest()
  const given = Buffer.from(v1, 'hex')
  const isFresh = Math.abs(Date.now() / 1000 - Number(t)) < 300
  return isFresh && given.length === right.length && timingSafeEqual(given, right)
}`
