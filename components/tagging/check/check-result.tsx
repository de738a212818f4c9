'use client'

import { Dices, ListPlus, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import { useKeys } from '@/components/ui/keys/use-keys'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { Stat, StatRow } from '@/components/ui/layout/stat'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import { RANDOM_CHECK_TEXTS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import type { CheckedShare, CheckWithTexts } from '@/lib/contracts/random-check'
import { adviceSentence } from '@/lib/facts/check-words'
import { day } from '@/lib/format/date'
import { interval, percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { useUndoChange } from '@/lib/queries/changes'
import { useAddRandomCheck, useStartRandomCheck } from '@/lib/queries/random-checks'
import { useMayDo } from '@/lib/queries/use-may-do'
import { CheckThresholds } from './check-thresholds'
import { FOR_EDITORS } from './for-editors'

type CheckResultProps = { model: Model; known: CheckWithTexts; onUndo: () => void }

/** What the judged texts tell of a version, and what can be done with them now. */
export function CheckResult({ model, known, onUndo }: CheckResultProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const add = useAddRandomCheck(model.id)
  const again = useStartRandomCheck(model.id)
  const undoAdd = useUndoChange(model.id)
  const mayEdit = useMayDo('editor')
  const { change } = useUrlParams()
  const isEarlier = known.version !== model.langur.sandbox?.number
  const canUndo = mayEdit && !known.added
  useKeys({ z: canUndo ? onUndo : undefined })
  // The last text gave way to this.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  function addAll() {
    add.mutate(known.id, {
      onSuccess: ({ changed, revision }) =>
        void toast({
          title: `${plural('text', changed)} judged for the next version`,
          ...(revision !== null && {
            action: { label: 'Undo', onAction: () => undoAdd.mutate(revision) },
          }),
        }),
    })
  }

  return (
    <Card label="What the check tells">
      <CardHeader
        title={
          <span ref={heading} tabIndex={-1} className="outline-none">
            v{known.version} on texts as they come
            {isEarlier && ', an earlier version'}
          </span>
        }
        sub={`${plural('text', known.items.length)} drawn at random from ${plural('untagged one', known.population)}, ${day(known.at)}`}
      />
      <StatRow className="grid-cols-2">
        <ShareStat label="Answered rightly" share={known.right} />
        <ShareStat label="Fit no tag" share={known.fits_no_tag} />
      </StatRow>
      <CardBody className="flex flex-col gap-4">
        {known.thresholds && <CheckThresholds thresholds={known.thresholds} />}
        <p>{adviceSentence(known)}</p>
        <p className="text-small text-ink-2">
          {known.added
            ? 'Its texts have the tags that were found right: the next version learns from them, and this check stays one of its version.'
            : 'Until they are added, these texts are tagged nowhere: no version learns from them.'}
        </p>
        <div className="flex flex-wrap gap-2">
          {!known.added && (
            <Button
              variant="primary"
              icon={<ListPlus />}
              isPending={add.isPending}
              disabledReason={mayEdit ? undefined : FOR_EDITORS}
              onPress={addAll}
            >
              Add them to the tagged texts
            </Button>
          )}
          {canUndo && (
            <Button icon={<Undo2 />} shortcut="Z" onPress={onUndo}>
              Undo
            </Button>
          )}
          {!isEarlier && (
            <Button
              icon={<Dices />}
              isPending={again.isPending}
              disabledReason={mayEdit ? undefined : FOR_EDITORS}
              onPress={() => again.mutate(undefined, { onSuccess: () => change({ check: null }) })}
            >
              Draw {RANDOM_CHECK_TEXTS} more
            </Button>
          )}
        </div>
        {again.error && <p className="text-small text-down">{again.error.message}</p>}
      </CardBody>
    </Card>
  )
}

function ShareStat({ label, share }: { label: string; share: CheckedShare }) {
  const { texts, of } = share
  return (
    <Stat
      label={label}
      value={of === 0 ? '–' : percent(texts / of)}
      unit={`${texts} of ${plural('text', of)}`}
    >
      95% interval {interval(share.interval)}
    </Stat>
  )
}
