import { ClipboardPaste, Code, Upload } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { cx } from '@/components/ui/layout/cx'
import { modelPage } from '@/lib/contracts/addresses'

type NoTextsProps = { modelId: string; canEdit: boolean; onPaste: () => void }

const STEPS = [
  { title: 'Add texts', hint: '200 or more are a good start' },
  { title: 'Define tags', hint: '2 to start, add more any time' },
  { title: 'Tag about 20 texts for each tag', hint: 'Then Sandbox trains and says its guess' },
  { title: 'Deploy when you are sure', hint: 'The API answers from production' },
]

/** A model without texts: how they come in, and what comes after. */
export function NoTexts({ modelId, canEdit, onPaste }: NoTextsProps) {
  return (
    <>
      <div className="flex min-h-110 flex-1 rounded-xl border border-dashed border-line-strong bg-fill-1 max-sm:min-h-0">
        <EmptyState
          art={<PathArt reached="no-texts" />}
          title={canEdit ? 'Add your first texts' : 'No texts yet'}
          actions={
            canEdit && (
              <>
                <LinkButton
                  variant="primary"
                  size="lg"
                  icon={<Upload />}
                  href={modelPage(modelId, 'data/import')}
                >
                  Choose a file
                </LinkButton>
                <Button size="lg" icon={<ClipboardPaste />} onPress={onPaste}>
                  Paste texts
                </Button>
                <LinkButton size="lg" icon={<Code />} href={modelPage(modelId, 'api')}>
                  Send by API
                </LinkButton>
              </>
            )
          }
        >
          {canEdit
            ? 'A CSV, Excel or JSONL file, or a few lines pasted. One column of text is enough: tags can come with it or later.'
            : 'Texts appear here as soon as an owner or editor adds some.'}
        </EmptyState>
      </div>
      <ol className="mt-5 mb-6 grid grid-cols-4 gap-4 text-ink-2 max-lg:grid-cols-2 max-sm:grid-cols-1">
        {STEPS.map(({ title, hint }, position) => (
          <li
            key={title}
            className="flex gap-2.5"
            aria-current={position === 0 ? 'step' : undefined}
          >
            <span
              aria-hidden="true"
              className={cx(
                'grid size-5.5 flex-none place-items-center rounded-full border text-micro',
                position === 0 ? 'border-ink bg-ink text-ink-invert' : 'border-line-strong',
              )}
            >
              {position + 1}
            </span>
            <span>
              <b className="block font-medium text-ink">{title}</b>
              <span className="text-small">{hint}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
