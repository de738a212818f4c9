'use client'

import { useQuery } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { TextLink } from '@/components/ui/controls/text-link'
import { cx } from '@/components/ui/layout/cx'
import type { Model } from '@/lib/contracts/model'
import { type FirstStep, firstSteps } from '@/lib/facts/first-steps'
import { useMayDo } from '@/lib/queries/use-may-do'
import { reportQuery } from '@/lib/queries/versions'
import { hideFirstSteps, noteReportRead } from './remember-first-steps'

/** What this browser remembers: that it does not want to see the steps, and that the report was read. */
export type Guide = { isHidden: boolean; hasRead: boolean }
type FirstStepsProps = { model: Model } & Guide

/** The way from an empty model to the first answer that a program gets. It goes when all is done, or when it is hidden. */
export function FirstSteps({ model, isHidden: wasHidden, hasRead: hadRead }: FirstStepsProps) {
  const [isHidden, setHidden] = useState(wasHidden)
  const mayEdit = useMayDo('editor')
  const hasRead = useHasRead(model)
  useEffect(() => {
    if (hasRead) noteReportRead(model.id)
  }, [hasRead, model.id])
  const steps = firstSteps(model, hasRead || hadRead)
  const next = steps.find(({ isDone }) => !isDone)
  if (isHidden || !mayEdit || !next) return null
  return (
    <section
      aria-label="First steps"
      className="flex min-h-11 items-center gap-x-4 border-b border-line bg-fill-1 py-1.5 pr-3 pl-4 text-ink-2 print:hidden"
    >
      <ol className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        {steps.map((step) => (
          <Step key={step.label} step={step} isNext={step === next} />
        ))}
      </ol>
      <IconButton
        label="Hide the first steps"
        size="sm"
        icon={<X />}
        onPress={() => {
          hideFirstSteps()
          setHidden(true)
        }}
      />
    </section>
  )
}

/** Where it is narrow only the next one is seen; what is done is read out everywhere. */
function Step({ step: { label, href, isDone }, isNext }: { step: FirstStep; isNext: boolean }) {
  return (
    <li
      aria-current={isNext ? 'step' : undefined}
      className={cx('flex items-center gap-1.5', !isNext && 'max-xl:sr-only')}
    >
      {isDone && <Check className="size-3.5 text-up" aria-hidden="true" />}
      {isNext ? (
        <>
          <span className="text-ink-3">Next step:</span>
          <TextLink href={href} className="text-ui-m text-ink">
            {label}
          </TextLink>
        </>
      ) : (
        <span>
          {label}
          {isDone && <span className="sr-only">, done</span>}
        </span>
      )}
    </li>
  )
}

/** Whether the report of the sandbox is here, because somebody opened it on this page or before; nothing is asked for it. */
function useHasRead({ id, langur }: Model): boolean {
  const report = reportQuery(id, langur.sandbox?.number ?? 0)
  return useQuery({ ...report, enabled: false }).data !== undefined
}
