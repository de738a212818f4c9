'use client'

import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { TextButton } from '@/components/ui/controls/text-button'
import { CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'
import type { TextPromise } from '@/lib/contracts/promise'
import { tagNames } from '@/lib/facts/tag-names'
import { count } from '@/lib/format/count'
import { PromiseRow } from './promise-row'

type PromiseTableProps = {
  model: Model
  promises: readonly TextPromise[]
  onUnpin: ((id: number) => void) | undefined
}

/** Shown at first, if all that follow are kept. */
const FIRST = 12

export function PromiseTable({ model, promises, onUnpin }: PromiseTableProps) {
  const [isAll, setAll] = useState(false)
  const names = tagNames(model)
  const { sandbox, production } = model.langur
  const broken = promises.filter((one) => !one.sandbox?.kept || one.production?.kept === false)
  const shown = isAll ? promises : promises.slice(0, Math.max(FIRST, broken.length))
  const hidden = promises.length - shown.length
  return (
    <>
      <Table label="Promises" rows="lg" isStacked isFixed>
        <TableHead>
          <HeadCell>Text</HeadCell>
          <HeadCell className="w-36 max-lg:w-1/6">Must be</HeadCell>
          <HeadCell className="w-52 max-lg:w-1/6">
            <span className="flex items-center gap-1.5">
              <VersionMark version="sandbox" />
              <span className="max-lg:sr-only">Sandbox</span> {sandbox && `v${sandbox.number}`}
            </span>
          </HeadCell>
          {production && (
            <HeadCell className="w-52 max-lg:w-1/6">
              <span className="flex items-center gap-1.5">
                <VersionMark version="production" />
                <span className="max-lg:sr-only">Production</span> v{production.version}
              </span>
            </HeadCell>
          )}
          <HeadCell hideBelow="lg" className="w-40">
            Pinned
          </HeadCell>
          {onUnpin && (
            <HeadCell isHidden className="w-15">
              Actions
            </HeadCell>
          )}
        </TableHead>
        <tbody>
          {shown.map((promise) => (
            <PromiseRow
              key={promise.id}
              promise={promise}
              names={names}
              hasProduction={production !== null}
              onUnpin={onUnpin && (() => onUnpin(promise.id))}
            />
          ))}
        </tbody>
      </Table>
      <CardFooter>
        <span>
          {hidden > 0 ? `${count(shown.length)} of ${count(promises.length)}, ` : ''}broken ones
          first
        </span>
        <span className="flex items-center gap-1.5">
          <CircleAlert className="size-3.5" />
          only just: less than 60% sure
        </span>
        {hidden > 0 && (
          <TextButton className="ml-auto" onPress={() => setAll(true)}>
            Show {count(hidden)} more, all kept
          </TextButton>
        )}
      </CardFooter>
    </>
  )
}
