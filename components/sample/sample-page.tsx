'use client'

import { useQuery } from '@tanstack/react-query'
import { FileUp, PenLine, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { QueryView } from '@/components/ui/feedback/query-view'
import { late } from '@/components/ui/late/late'
import { Dot } from '@/components/ui/layout/dot'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { modelQuery } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'
import { NoTexts } from './no-texts'
import { SampleBrowser, type SelectedTexts } from './sample-browser'

// Read when somebody types or pastes.
const AddTextsDialog = late(() => import('./add-texts-dialog').then((file) => file.AddTextsDialog))

type SampleParts = {
  /** Buttons of other nouns in the head of the page, and for the selected texts. */
  actions?: ReactNode
  renderSelected?: (selected: SelectedTexts) => ReactNode
}

/** The page Data: all texts of a model. */
export function SamplePage({ modelId, ...parts }: SampleParts & { modelId: string }) {
  const query = useQuery(modelQuery(modelId))
  return (
    <Page bottom="flush" width="wide">
      <QueryView query={query} what="the model" className="flex min-w-0 flex-1 flex-col">
        {(model) => <SampleContent model={model} {...parts} />}
      </QueryView>
    </Page>
  )
}

function SampleContent({ model, actions, renderSelected }: SampleParts & { model: Model }) {
  const [isAdding, setAdding] = useState(false)
  const canEdit = useMayDo('editor')
  const { counts } = model.langur
  return (
    <>
      <PageHeader
        title="Data"
        sub={<Counts counts={counts} />}
        actions={
          counts.all > 0 && (
            <>
              {actions}
              {canEdit && <AddTexts modelId={model.id} onType={() => setAdding(true)} />}
            </>
          )
        }
      />
      {counts.all === 0 ? (
        <NoTexts modelId={model.id} canEdit={canEdit} onPaste={() => setAdding(true)} />
      ) : (
        <SampleBrowser model={model} canEdit={canEdit} renderSelected={renderSelected} />
      )}
      {isAdding && (
        <AddTextsDialog
          modelId={model.id}
          tags={model.model.tags}
          isOpen
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

function Counts({ counts }: { counts: Model['langur']['counts'] }) {
  if (counts.all === 0) return 'No texts yet'
  return (
    <>
      {plural('text', counts.all)} <Dot /> {count(counts.tagged)} tagged by your team <Dot />{' '}
      {counts.untagged === 0 ? 'none' : count(counts.untagged)} to go
    </>
  )
}

function AddTexts({ modelId, onType }: { modelId: string; onType: () => void }) {
  return (
    <Menu
      label="Add texts"
      trigger={
        <Button variant="primary" icon={<Plus />}>
          Add texts
        </Button>
      }
    >
      <MenuItem icon={<FileUp />} href={modelPage(modelId, 'data/import')}>
        From a file
      </MenuItem>
      <MenuItem icon={<PenLine />} onAction={onType}>
        Type or paste
      </MenuItem>
    </Menu>
  )
}
