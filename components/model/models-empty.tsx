'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { modelPage, PAGES } from '@/lib/contracts/addresses'
import { useCreateExample } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'

export function ModelsEmpty() {
  const mayEdit = useMayDo('editor')
  if (mayEdit) return <FirstModel />
  return (
    <EmptyState art={<PathArt reached="no-texts" />} title="There are no models yet">
      Your role is viewer. As soon as an owner or an editor has created a model, it appears here.
    </EmptyState>
  )
}

function FirstModel() {
  const router = useRouter()
  const example = useCreateExample()
  return (
    <EmptyState
      art={<PathArt reached="no-texts" />}
      title="Create your first model"
      actions={
        <>
          <LinkButton href={PAGES.newModel} variant="primary" size="lg" icon={<Plus />}>
            New model
          </LinkButton>
          <Button
            size="lg"
            isPending={example.isPending}
            pendingLabel="Loading the example…"
            onPress={() =>
              example.mutate(undefined, {
                onSuccess: ({ id }) => router.push(modelPage(id, 'data')),
              })
            }
          >
            Load the example
          </Button>
        </>
      }
      hint="The example is a model of support messages with texts and tags, to try everything on."
    >
      A model puts tags on texts. It learns from texts that you tag in the sandbox, and answers from
      production once you deploy it.
    </EmptyState>
  )
}
