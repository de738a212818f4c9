/** The lines that hold a text. */
export function pastedTexts(pasted: string): string[] {
  return pasted
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** JSON lines, because a comma or a quote in a text means nothing there. */
export function pastedFile(pasted: string): File {
  const lines = pastedTexts(pasted).map((text) => `${JSON.stringify({ text })}\n`)
  return new File(lines, 'pasted-texts.jsonl', { type: 'application/jsonl' })
}
