'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { Delta } from '@/components/ui/marks/delta'
import { VersionText } from '@/components/ui/marks/version-text'
import type { Model } from '@/lib/contracts/model'
import type { TrainedSurgery, SurgeryTrial as Trial } from '@/lib/contracts/surgery'
import { isUnderWay } from '@/lib/facts/under-way'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import {
  surgeryQuery,
  trainedSurgeryQuery,
  useCancelSurgery,
  useTrainSurgery,
} from '@/lib/queries/surgery'
import { useMayDo } from '@/lib/queries/use-may-do'

type SurgeryTrialProps = {
  model: Model
  tagId: number
  /** The tag that its texts would get; null: none. */
  into: number | null
}

/** What the scores would be without a tag, where the sandbox version knows it: counted again, and trained if somebody asks. */
export function SurgeryTrial({ model, tagId, into }: SurgeryTrialProps) {
  const { sandbox } = model.langur
  const known = new Set(sandbox?.tags.map(({ id }) => id))
  if (!sandbox || !known.has(tagId) || (into !== null && !known.has(into))) return null
  return <TrialOf modelId={model.id} number={sandbox.number} tagId={tagId} into={into} />
}

type TrialOfProps = { modelId: string; number: number; tagId: number; into: number | null }

function TrialOf({ modelId, number, tagId, into }: TrialOfProps) {
  const { data } = useQuery(surgeryQuery(modelId, number, tagId, into))
  return (
    <section
      aria-label="Trial"
      className="mt-4 rounded-lg border border-dashed border-sb-line bg-sb-fill-1 px-3.5 py-2.5"
    >
      <h3 className="flex items-center gap-1.5 text-ui-m text-ink">
        Trial on <VersionText version="sandbox" number={number} />
      </h3>
      <div role="status" className="mt-1 text-small">
        {data?.result && <Scores trial={data.result} isMerge={into !== null} />}
        {data?.state === 'failed' && <p className="text-down">{data.error}</p>}
        {!data?.result && data?.state !== 'failed' && <p>Its answers are counted again…</p>}
      </div>
      <div className="text-small">
        <TrainedTrial modelId={modelId} number={number} tagId={tagId} into={into} />
      </div>
    </section>
  )
}

/** How far a training of the trial is, what it came to, or the button that asks for one. */
function TrainedTrial({ modelId, number, tagId, into }: TrialOfProps) {
  const trial = { modelId, number, tagId, ...(into !== null && { into }) }
  const { data } = useQuery(trainedSurgeryQuery(trial))
  const train = useTrainSurgery(trial)
  const cancel = useCancelSurgery(trial)
  const mayEdit = useMayDo('editor')
  if (!data) return null
  if (isUnderWay(data)) {
    return (
      <div className="mt-2">
        <p className="mb-1.5 flex items-center justify-between gap-2">
          <span role="status">{data.state === 'queued' ? 'A training waits…' : 'Training…'}</span>
          <Button
            size="sm"
            variant="ghost"
            isPending={cancel.isPending}
            pendingLabel="Cancelling…"
            onPress={() => cancel.mutate()}
          >
            Cancel the training
          </Button>
        </p>
        <ProgressBar label="Training of the trial" value={data.percent / 100} />
      </div>
    )
  }
  if (data.result) return <TrainedScores trial={data.result} />
  if (!mayEdit) return null
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="sm" isPending={train.isPending} onPress={() => train.mutate()}>
        Find out by a training
      </Button>
      <span className="text-ink-3">
        {data.state === 'failed' ? data.error : 'It changes nothing.'}
      </span>
    </div>
  )
}

function TrainedScores({ trial: { now, after, f1 } }: { trial: TrainedSurgery }) {
  return (
    <div role="status" className="mt-2 border-t border-dashed border-sb-line pt-2">
      <p className="text-ink-2">By a training:</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        <Score name="Accuracy" now={now.accuracy} after={after.accuracy} most={after.accuracy} />
        <Score name="Macro F1" now={now.macro_f1} after={after.macro_f1} most={after.macro_f1} />
      </dl>
      {f1 !== null && <p className="mt-1 text-ink-3">The merged tag has an F1 of {percent(f1)}.</p>}
    </div>
  )
}

function Scores({ trial, isMerge }: { trial: Trial; isMerge: boolean }) {
  const { now, after, all_right, undecided, mixed_up, texts, texts_after } = trial
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        <Score
          name="Accuracy"
          now={now.accuracy}
          after={after.accuracy}
          most={all_right.accuracy}
        />
        <Score
          name="Macro F1"
          now={now.macro_f1}
          after={after.macro_f1}
          most={all_right.macro_f1}
        />
      </dl>
      <p className="mt-1.5 text-ink-3">
        {isMerge
          ? `${plural('text', mixed_up)} of one ${mixed_up === 1 ? 'was' : 'were'} taken for the other. `
          : ''}
        {texts_after < texts ? `${plural('text', texts - texts_after)} would be untagged. ` : ''}
        {undecided > 0
          ? `What ${plural('text', undecided)} would be taken for instead only a training tells. `
          : ''}
        Fewer tags are easier to tell apart: a higher score is a simpler question, not a better
        model.
      </p>
    </>
  )
}

type ScoreProps = { name: string; now: number; after: number; most: number }

function Score({ name, now, after, most }: ScoreProps): ReactNode {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2 text-ink">
        {percent(now)} → {most > after ? `${percent(after)} to ${percent(most)}` : percent(after)}
        {most === after && <Delta difference={after - now} />}
      </dd>
    </>
  )
}
