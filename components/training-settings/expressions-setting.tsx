'use client'

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { IconButton } from '@/components/ui/controls/icon-button'
import { TextField } from '@/components/ui/controls/text-field'
import { cx } from '@/components/ui/layout/cx'
import type { ExpressionMatches } from '@/lib/contracts/features'
import type { RegularExpression } from '@/lib/contracts/settings'
import { completeRows, rowsOf } from './expression-rows'
import { matchWords } from './match-words'
import { SettingField, type SettingProps } from './setting-field'

/** The user's own kinds of tokens: a name and a pattern each. Rows are saved once both are there. */
export function ExpressionsSetting(props: SettingProps) {
  const { settings, trained, autosave, isReadOnly, matches } = props
  const [typed, setTyped] = useState<readonly RegularExpression[]>([])
  const rows = rowsOf(typed, settings.regular_expressions)
  const complete = completeRows(rows)

  function change(next: readonly RegularExpression[]) {
    setTyped(next)
    autosave.change({ regular_expressions: completeRows(next) })
  }

  function edit(index: number, part: Partial<RegularExpression>) {
    change(rows.map((row, i) => (i === index ? { ...row, ...part } : row)))
  }

  function problemOf(row: RegularExpression, field: keyof RegularExpression): string | undefined {
    return autosave.refused[`regular_expressions.${complete.indexOf(row) + 1}.${field}`]
  }

  return (
    <SettingField
      name="regular_expressions"
      hint="What matches counts as one word of that name: ORDER, “[A-Z]{2}-[0-9]{4}”. Capitals do not matter."
      settings={settings}
      trained={trained}
    >
      {rows.length > 0 && (
        <ul className="flex flex-col gap-2">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; name and pattern change while typing.
            <li key={index}>
              <div className="flex items-start gap-1.5">
                <TextField
                  label={`Name of expression ${index + 1}`}
                  isLabelHidden
                  placeholder="name"
                  className="w-28 flex-none"
                  value={row.name}
                  isDisabled={isReadOnly}
                  onChange={(name) => edit(index, { name })}
                  error={problemOf(row, 'name')}
                />
                <TextField
                  label={`Pattern of expression ${index + 1}`}
                  isLabelHidden
                  isMono
                  placeholder="pattern"
                  className="min-w-0 flex-1"
                  value={row.pattern}
                  isDisabled={isReadOnly}
                  onChange={(pattern) => edit(index, { pattern })}
                  error={problemOf(row, 'pattern')}
                />
                {!isReadOnly && (
                  <IconButton
                    label={`Remove expression ${row.name || index + 1}`}
                    icon={<X />}
                    onPress={() => change(rows.filter((other) => other !== row))}
                  />
                )}
              </div>
              {problemOf(row, 'name') === undefined && problemOf(row, 'pattern') === undefined && (
                <MatchesOf row={row} matches={matches?.find(({ name }) => name === row.name)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {autosave.problems.regular_expressions && (
        <p role="alert" className="text-small text-down">
          {autosave.problems.regular_expressions}
        </p>
      )}
      {!isReadOnly && rows.length < 50 && (
        <Button
          size="sm"
          className="self-start"
          icon={<Plus />}
          onPress={() => setTyped([...rows, { name: '', pattern: '' }])}
        >
          Add an expression
        </Button>
      )}
    </SettingField>
  )
}

type MatchesOfProps = { row: RegularExpression; matches: ExpressionMatches | undefined }

/** What an expression matches; dimmed while the pattern is another one by now. */
function MatchesOf({ row, matches }: MatchesOfProps) {
  return (
    <p
      aria-live="polite"
      className={cx(
        'pt-1 text-small text-ink-3 wrap-anywhere empty:hidden',
        matches?.pattern !== row.pattern && 'opacity-55',
      )}
    >
      {matches && row.pattern !== '' ? matchWords(matches) : null}
    </p>
  )
}
