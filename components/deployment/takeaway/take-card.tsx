import { Download } from 'lucide-react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { CodeBlock } from '@/components/ui/layout/code-block'
import { certificateAddress, moduleAddress } from '@/lib/queries/takeaway'

type TakeCardProps = { modelId: string; number: number }

const CODE = [
  'node NAME.mjs < texts.jsonl > answers.jsonl',
  'node NAME.mjs --check NAME.certificate.json',
  "import { classify } from './NAME.mjs'",
].join('\n')

/** Production as one file that answers without Langur, and what it is checked by. */
export function TakeCard({ modelId, number }: TakeCardProps) {
  return (
    <Card label="Take production away" isClipped>
      <CardHeader
        title="Take production away"
        sub="One file that answers as production does, to the last digit, wherever JavaScript runs"
        actions={
          <LinkButton
            size="sm"
            icon={<Download />}
            href={moduleAddress(modelId, number)}
            download
            prefetch={false}
          >
            Download v{number}
          </LinkButton>
        }
      />
      <CardBody className="flex flex-col gap-1 text-ink-2">
        <p>
          It needs nothing else: Node.js 20, Deno, Bun, a worker or a browser run it. It carries the
          words that the version knows, and no text.
        </p>
        <p>
          A certificate tells what it must answer to 1,000 texts:{' '}
          <TextLink href={certificateAddress(modelId, number, 'model')} download prefetch={false}>
            with texts of this model
          </TextLink>
          , or{' '}
          <TextLink href={certificateAddress(modelId, number, 'made-up')} download prefetch={false}>
            with made-up ones
          </TextLink>{' '}
          when texts must not leave.
        </p>
      </CardBody>
      <CodeBlock label="How the file is used" code={CODE} />
    </Card>
  )
}
