'use client'

import { useQuery } from '@tanstack/react-query'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Report } from '@/lib/contracts/version'
import { SETTING_NAMES } from '@/lib/engine/settings'
import { settingName, settingValue } from '@/lib/facts/setting-words'
import { givesOtherwise } from '@/lib/facts/strategy'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { pairComparisonQuery } from '@/lib/queries/comparison'
import { dataWords, tagWords } from './data-words'

type SettingsCardProps = { modelId: string; a: Report; b: Report }

/** The settings of both versions, what differs first, and what happened to texts and tags between them. */
export function SettingsCard({ modelId, a, b }: SettingsCardProps) {
  const changed = new Set(settingChanges(a.settings, b.settings).map(({ name }) => name))
  const names = [
    ...SETTING_NAMES.filter((name) => changed.has(name)),
    ...SETTING_NAMES.filter((name) => !changed.has(name)),
  ]
  const gives = givesOtherwise(
    { name: `v${b.number}`, multi: b.multi },
    { name: `v${a.number}`, multi: a.multi },
  )
  const { data } = useQuery(pairComparisonQuery(modelId, { version: b.number, against: a.number }))
  return (
    <Card isClipped>
      <CardHeader title="Settings" sub={`${changed.size} of ${SETTING_NAMES.length} differ`} />
      <Table label="Settings" rows="md">
        <TableHead>
          <HeadCell>Setting</HeadCell>
          <HeadCell>v{a.number}</HeadCell>
          <HeadCell>v{b.number}</HeadCell>
        </TableHead>
        <tbody>
          {names.map((name) => {
            const isChanged = changed.has(name)
            const was = settingValue(name, a.settings[name])
            return (
              <Row key={name} tone={isChanged ? undefined : 'off'}>
                <Cell isRowHeader>{settingName(name)}</Cell>
                <Cell>{isChanged ? <s className="text-ink-3">{was}</s> : was}</Cell>
                <Cell>
                  {isChanged ? (
                    <b>{settingValue(name, b.settings[name])}</b>
                  ) : (
                    <span className="text-ink-3">the same</span>
                  )}
                </Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
      <CardFooter className="flex-col! items-start! gap-y-1!">
        {gives && <span>{gives}.</span>}
        <span>
          {a.texts === b.texts
            ? plural('tagged text', a.texts)
            : `${plural('tagged text', a.texts)} → ${count(b.texts)}`}{' '}
          (revision {a.revision} → {b.revision})
        </span>
        {data && <span>{dataWords(data)}</span>}
        {data && tagWords(data) !== '' && <span>{tagWords(data)}</span>}
      </CardFooter>
    </Card>
  )
}
