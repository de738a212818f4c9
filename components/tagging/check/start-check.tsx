'use client'

import { Dices } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { modelPage } from '@/lib/contracts/addresses'
import { RANDOM_CHECK_LEAST, RANDOM_CHECK_TEXTS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { plural } from '@/lib/format/plural'
import { useStartRandomCheck } from '@/lib/queries/random-checks'
import { useMayDo } from '@/lib/queries/use-may-do'
import { FOR_EDITORS } from './for-editors'

/** Before the first check of a version: what it is for, or what it lacks. */
export function StartCheck({ model }: { model: Model }) {
  const start = useStartRandomCheck(model.id)
  const mayEdit = useMayDo('editor')
  const { sandbox, counts } = model.langur
  if (!sandbox) {
    return (
      <EmptyState
        title="There is no version to check yet"
        actions={<LinkButton href={modelPage(model.id, 'tune')}>Train</LinkButton>}
      >
        A check says how a version answers texts as they come. Train one first.
      </EmptyState>
    )
  }
  if (counts.untagged < RANDOM_CHECK_LEAST) {
    return (
      <EmptyState
        title="Too few untagged texts"
        actions={
          <LinkButton variant="primary" href={modelPage(model.id, 'data/import')}>
            Add texts
          </LinkButton>
        }
      >
        A check draws from texts of which nobody has said anything: it needs {RANDOM_CHECK_LEAST},
        and there {counts.untagged === 1 ? 'is' : 'are'} {counts.untagged}. Add some without tags,
        just as they come in.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={`How does v${sandbox.number} do on texts as they come?`}
      actions={
        <Button
          variant="primary"
          size="lg"
          icon={<Dices />}
          isPending={start.isPending}
          disabledReason={mayEdit ? undefined : FOR_EDITORS}
          onPress={() => start.mutate()}
        >
          Draw {RANDOM_CHECK_TEXTS} texts
        </Button>
      }
    >
      Langur draws texts at random from your {plural('untagged text', counts.untagged)}, also those
      that it is sure of. You judge each answer with one key: it is right, another tag is, or none
      fits. About ten minutes; you can leave and come back.
      {start.error && <span className="mt-2 block text-down">{start.error.message}</span>}
    </EmptyState>
  )
}
