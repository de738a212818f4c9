import { CopyButton } from '@/components/ui/controls/copy-button'
import { Segmented } from '@/components/ui/controls/segmented'
import { CodeBlock } from '@/components/ui/layout/code-block'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Way } from './snippet'
import type { Snippet } from './snippets'

type SnippetPanelProps = {
  version: VersionKind
  /** Those of one language. */
  snippets: readonly Snippet[]
  way: Way
  onWay: (way: Way) => void
}

/** The code of one language, by MonkeyLearn's client or without it where there are both. */
export function SnippetPanel({ version, snippets, way, onWay }: SnippetPanelProps) {
  const shown = snippets.find((one) => one.way === way) ?? snippets[0]
  if (!shown) return null
  const { language, needs, code, versionLine } = shown
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-1.5 pr-2 pl-4 text-small text-ink-2">
        {snippets.length > 1 && (
          <Segmented<Way>
            label={`How ${language} asks`}
            value={shown.way}
            onChange={onWay}
            segments={[
              { id: 'client', label: 'MonkeyLearn’s client' },
              { id: 'http', label: 'Plain HTTP' },
            ]}
          />
        )}
        <span className="min-w-0 flex-1 basis-40 wrap-anywhere">{needs}</span>
        <CopyButton text={code} label={`Copy the ${language} code`} />
      </div>
      <CodeBlock label={language} code={code} marked={{ line: versionLine, version }} />
    </>
  )
}
