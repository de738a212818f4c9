import { filledLines } from '@/lib/format/line-ends'

/** The lines that hold a text. */
export function pastedTexts(pasted: string): string[] {
  return filledLines(pasted)
}

/** JSON lines, because a comma or a quote in a text means nothing there. */
export function pastedFile(pasted: string): File {
  const lines = pastedTexts(pasted).map((text) => `${JSON.stringify({ text })}\n`)
  return new File(lines, 'pasted-texts.jsonl', { type: 'application/jsonl' })
}
