import type { Classified } from '@/lib/contracts/classify'

/** The answer as JSON, with each classification on one line. */
export function answerText(answers: readonly Classified[]): string {
  const lines = JSON.stringify(answers, null, 2)
  return lines.replace(/\{\n\s+("tag_name"[^}]*?)\n\s+\}/g, (_whole, inner: string) => {
    return `{ ${inner.replace(/\n\s+/g, ' ')} }`
  })
}
