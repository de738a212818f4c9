'use client'

import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { TextButton } from '@/components/ui/controls/text-button'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import type { Comparison } from '@/lib/contracts/comparison'
import { settingName, settingValue } from '@/lib/facts/setting-words'
import { tagsGiven } from '@/lib/facts/strategy'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import type { PairOfVersions } from '@/lib/queries/proofs'
import { ChangedTexts } from './changed-texts'
import { dataChanges, dataKindOf } from './data-changes'
import { MovedWords } from './moved-words'

type WhatChangedProps = {
  comparison: Comparison
  title: string
  modelId: string
  /** The two versions; null where there is only one. */
  pair: PairOfVersions | null
}

/** In the address: the count whose texts are shown. */
const CHANGED = 'changed'

/** Settings, tags and texts as one difference to what is in production. */
export function WhatChanged({ comparison, title, modelId, pair }: WhatChangedProps) {
  const { params, change } = useUrlParams()
  const shown = dataKindOf(params.get(CHANGED))
  const { sandbox, production, settings, tags } = comparison
  const isGivenOtherwise = production !== null && production.multi !== sandbox.multi
  const data = dataChanges(comparison.data)
  const changedTags = tags.added.length + tags.removed.length + tags.renamed.length
  const isAlone = (name: string) => tags.merged.every(({ from }) => from !== name)
  return (
    <Card>
      <CardHeader
        title={title}
        sub={`${plural('setting', settings.length)}, ${plural('tag', changedTags)}`}
      />
      <div className="grid grid-cols-changes border-t border-line max-md:grid-cols-1">
        <Column title="Settings" isEmpty={settings.length === 0 && !isGivenOtherwise}>
          {isGivenOtherwise && (
            <Changed what="Gives a text" from={tagsGiven(production)} to={tagsGiven(sandbox)} />
          )}
          {settings.map(({ name, from, to }) => (
            <Changed
              key={name}
              what={settingName(name)}
              from={settingValue(name, from)}
              to={settingValue(name, to)}
            />
          ))}
        </Column>
        <Column title="Tags" isEmpty={changedTags === 0}>
          {tags.renamed.map(({ from, to }) => (
            <Changed key={from} what="Renamed" from={from} to={to} />
          ))}
          {tags.added.map((name) => (
            <Named key={name} what="Added" name={name} />
          ))}
          {tags.merged.map(({ from, into }) => (
            <Changed key={from} what="Merged" from={from} to={into} />
          ))}
          {tags.removed.filter(isAlone).map((name) => (
            <Named key={name} what="Removed" name={name} />
          ))}
        </Column>
        <Column title="Data" isEmpty={data.length === 0}>
          {data.map(({ kind, count: texts, text }) => (
            <li key={kind} className="flex gap-2.5 py-1">
              <b className="w-12 text-right">{count(texts)}</b>
              {pair ? (
                <TextButton onPress={() => change({ [CHANGED]: shown === kind ? null : kind })}>
                  {text}
                </TextButton>
              ) : (
                text
              )}
            </li>
          ))}
        </Column>
      </div>
      {pair && <MovedWords modelId={modelId} pair={pair} />}
      {pair && shown && (
        <ChangedTexts
          modelId={modelId}
          pair={pair}
          kind={shown}
          onClose={() => change({ [CHANGED]: null })}
        />
      )}
    </Card>
  )
}

type ColumnProps = { title: string; isEmpty: boolean; children: ReactNode }

function Column({ title, isEmpty, children }: ColumnProps) {
  return (
    <div className="min-w-0 border-line px-4 py-3 not-first:border-l max-md:not-first:border-t max-md:not-first:border-l-0">
      <h3 className="mb-1 text-micro text-ink-3">{title}</h3>
      {isEmpty ? (
        <p className="py-1 text-ink-3">Nothing</p>
      ) : (
        <ul className="max-h-80 overflow-y-auto">{children}</ul>
      )}
    </div>
  )
}

function Changed({ what, from, to }: { what: string; from: string; to: string }) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 py-1">
      <span className="w-28 flex-none text-ink-2">{what}</span>
      <s className="text-ink-3 decoration-line-control wrap-anywhere">{from}</s>
      <ArrowRight aria-label="became" className="size-3 text-ink-3" />
      <b className="wrap-anywhere">{to}</b>
    </li>
  )
}

function Named({ what, name }: { what: string; name: string }) {
  return (
    <li className="flex gap-2 py-1">
      <span className="w-28 flex-none text-ink-2">{what}</span>
      <b className="wrap-anywhere">{name}</b>
    </li>
  )
}
