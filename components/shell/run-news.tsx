'use client'

import { useState } from 'react'
import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { KnownVerdict } from '@/lib/contracts/proof'
import type { Run } from '@/lib/contracts/run'
import type { Version } from '@/lib/contracts/version'
import { isUnderWay } from '@/lib/facts/under-way'
import { beginningOf, endOf } from './run-news-words'

type RunNewsProps = {
  run: Pick<Run, 'state' | 'version' | 'progress'> | null
  writing: BulkWriting | null
  sandbox: Pick<Version, 'number' | 'macro_f1'> | null
  production: { version: number } | null
  /** How the two stand; null as long as nobody knows. */
  known: Pick<KnownVerdict, 'verdict'> | null
}

/** The one place that says of a training that it waits, begins, moves and ends, and with what; the page says nothing else aloud of it. */
export function RunNews({ run, writing, sandbox, production, known }: RunNewsProps) {
  const [before] = useState(sandbox?.number)
  const isNow = run !== null && isUnderWay(run)
  const isOver = !isNow && sandbox?.number !== before
  return (
    <p role="status" className="sr-only">
      {isNow && beginningOf(run, writing)}
      {isOver && sandbox && endOf(sandbox, production, known)}
    </p>
  )
}
