/** For curl: a file that is answered by production from its arrival on. */
export function batchSnippet({ origin, modelId }: { origin: string; modelId: string }): string {
  return `curl "${origin}/api/v3/classifiers/${modelId}/batches/?file_name=mails.csv&answered_by=production" \\
  -H "Authorization: Token $LANGUR_TOKEN" \\
  -H "Content-Type: application/octet-stream" \\
  --data-binary @mails.csv`
}
