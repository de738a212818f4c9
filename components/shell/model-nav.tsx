import {
  ChartColumn,
  Code,
  Database,
  Files,
  Settings,
  SlidersHorizontal,
  Tag,
  TextCursorInput,
} from 'lucide-react'
import { type ModelPage, modelPage } from '@/lib/contracts/addresses'
import { count } from '@/lib/format/count'
import { Nav } from './nav'

type ModelNavProps = {
  modelId: string
  /** Missing until they are known. */
  counts?: { all: number; untagged: number } | undefined
  /** Whether all pages are for who sees them, or Tag alone. */
  mayView: boolean
  /** The version that waits to be approved by who sees them. */
  asked: number | null
}

export function ModelNav({ modelId, counts, mayView, asked }: ModelNavProps) {
  const at = (page: ModelPage) => modelPage(modelId, page)
  const tag = {
    href: at('tag'),
    label: 'Tag',
    icon: <Tag />,
    count: counts && count(counts.untagged),
  }
  if (!mayView) return <Nav label="Model" groups={[[tag]]} />
  return (
    <Nav
      label="Model"
      groups={[
        [
          {
            href: at('data'),
            label: 'Data',
            icon: <Database />,
            count: counts && count(counts.all),
          },
          tag,
          { href: at('tune'), label: 'Tune', icon: <SlidersHorizontal /> },
          { href: at('report'), label: 'Report', icon: <ChartColumn />, also: at('compare') },
        ],
        [
          { href: at('try'), label: 'Try it', icon: <TextCursorInput /> },
          { href: at('batch'), label: 'Batch', icon: <Files /> },
          { href: at('api'), label: 'API', icon: <Code /> },
          {
            href: at('settings'),
            label: 'Settings',
            icon: <Settings />,
            mark: asked === null ? undefined : `v${asked} waits for your approval`,
          },
        ],
      ]}
    />
  )
}
