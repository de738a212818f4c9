import { TextLink } from '@/components/ui/controls/text-link'
import { PAGES } from '@/lib/contracts/addresses'
import type { Answers } from '@/lib/contracts/api'
import type { DocumentHead } from '@/lib/contracts/document'
import { DocumentFrame } from './document-frame'
import { DocumentList } from './document-list'
import { Markdown } from './markdown'

type DocumentPageProps = {
  document: Answers['GET documents/{name}/']
  all: readonly DocumentHead[]
}

/** One document, with all others beside it, or above it where the window is narrow. */
export function DocumentPage({
  document: { name, title, section, markdown },
  all,
}: DocumentPageProps) {
  const list = <DocumentList documents={all} look="side" current={name} />
  return (
    <DocumentFrame
      title={title}
      sub={
        <>
          <TextLink href={PAGES.documents}>Documents</TextLink> · {section}
        </>
      }
    >
      <details className="mb-5 rounded-lg border border-line lg:hidden print:hidden">
        <summary className="cursor-pointer px-4 py-2.5 text-ui-m">All documents</summary>
        <div className="border-t border-line px-4 py-3">{list}</div>
      </details>
      <div className="flex items-start gap-10">
        <div className="w-56 flex-none max-lg:hidden print:hidden">{list}</div>
        <article className="min-w-0 max-w-180 flex-1 pb-8 *:first:mt-0">
          <Markdown text={markdown} names={all.map((one) => one.name)} />
        </article>
      </div>
    </DocumentFrame>
  )
}
