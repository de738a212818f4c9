'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Report } from '@/lib/contracts/version'
import { SETTING_NAMES, type SettingName } from '@/lib/engine/settings'
import { comparedMinimums } from '@/lib/facts/minimum-words'
import { settingName, settingValue } from '@/lib/facts/setting-words'
import { givesOtherwise } from '@/lib/facts/strategy'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { pairComparisonQuery } from '@/lib/queries/comparison'
import { dataWords, tagWords } from './data-words'

type SettingsCardProps = { modelId: string; a: Report; b: Report }

/** The settings of both versions, what differs first, and what happened to texts and tags between them. */
export function SettingsCard({ modelId, a, b }: SettingsCardProps) {
  const changed = settingChanges(a.settings, b.settings).map(({ name }) => name)
  const same = SETTING_NAMES.filter((name) => !changed.includes(name))
  const gives = givesOtherwise(
    { name: `v${b.number}`, multi: b.multi },
    { name: `v${a.number}`, multi: a.multi },
  )
  const minimums = comparedMinimums([a, b])
  const { data } = useQuery(pairComparisonQuery(modelId, { version: b.number, against: a.number }))
  return (
    <Card isClipped>
      <CardHeader title="Settings" sub={`${changed.length} of ${SETTING_NAMES.length} differ`} />
      {changed.length > 0 && (
        <Table label="Settings" rows="md">
          <TableHead>
            <HeadCell>Setting</HeadCell>
            <HeadCell>v{a.number}</HeadCell>
            <HeadCell>v{b.number}</HeadCell>
          </TableHead>
          <tbody>
            {changed.map((name) => (
              <Row key={name}>
                <Cell isRowHeader>{settingName(name)}</Cell>
                <Cell>
                  <s className="text-ink-3">{settingValue(name, a.settings[name])}</s>
                </Cell>
                <Cell>
                  <b>{settingValue(name, b.settings[name])}</b>
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {same.length > 0 && <SameSettings names={same} settings={b.settings} />}
      <CardFooter className="flex-col! items-start! gap-y-1!">
        {gives && <span>{gives}.</span>}
        {minimums && (
          <span>
            {minimums.minimums} {minimums.compared}
          </span>
        )}
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

type SameSettingsProps = { names: readonly SettingName[]; settings: Report['settings'] }

/** What both have, folded: what differs is what one came for. */
function SameSettings({ names, settings }: SameSettingsProps) {
  return (
    <details className="group/same border-t border-line">
      <summary className="focus-inset flex cursor-pointer list-none items-center gap-1.5 px-4 py-2.5 text-ink-2 hover:text-ink">
        <ChevronRight className="size-3.5 transition-transform group-open/same:rotate-90" />
        {plural('setting', names.length)} {names.length === 1 ? 'is' : 'are'} the same
      </summary>
      <Table label="Settings that are the same">
        <tbody>
          {names.map((name) => (
            <Row key={name} tone="off">
              <Cell isRowHeader>{settingName(name)}</Cell>
              <Cell>{settingValue(name, settings[name])}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </details>
  )
}
