import { CopyButton } from '@/components/ui/controls/copy-button'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { CodeBlock } from '@/components/ui/layout/code-block'
import { documentPage, modelPage } from '@/lib/contracts/addresses'
import { batchSnippet } from './batch-snippet'

type BatchesCardProps = { origin: string; modelId: string }

/** Thousands of rows go as a file and come back with tags. */
export function BatchesCard({ origin, modelId }: BatchesCardProps) {
  const code = batchSnippet({ origin, modelId })
  return (
    <Card label="Whole files" isClipped>
      <CardHeader
        title="Whole files"
        sub="Up to 2 GiB"
        actions={<CopyButton text={code} label="Copy the code for a file" />}
      />
      <CodeBlock label="Code for a file" code={code} />
      <p className="border-t border-line px-4 py-3 text-small text-ink-2">
        CSV, TSV, Excel, JSONL or JSON in, the same file with tags out. The answer has the id of the
        batch; how to wait for it, and the columns:{' '}
        <TextLink href={documentPage('batches', 'by-the-api')}>Batches</TextLink>. The page{' '}
        <TextLink href={modelPage(modelId, 'batch')}>Batch</TextLink> does the same.
      </p>
    </Card>
  )
}
