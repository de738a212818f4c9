import 'server-only'
import { createHash } from 'node:crypto'
import { CERTIFICATE_HASH, type Certificate, certificateText } from '@/lib/takeaway/certificate'

/** A certificate as a file, whose last entry is the hash of all others: what was altered or cut off is noticed. */
export function certificateFile(certificate: Certificate): string {
  const whole = [...certificateText(certificate)].join('')
  const hash = createHash('sha256').update(`${whole}}`).digest('hex')
  return `${whole},${JSON.stringify(CERTIFICATE_HASH)}:${JSON.stringify(hash)}}\n`
}
