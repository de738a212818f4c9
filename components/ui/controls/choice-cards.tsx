'use client'

import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { cx } from '@/components/ui/layout/cx'

export type Choice<Id extends string> = {
  id: Id
  label: ReactNode
  hint: ReactNode
  isDisabled?: boolean
  /** A control that belongs to this choice; stands at its right end, outside the radio. */
  extra?: ReactNode
}

type ChoiceCardsProps<Id extends string> = {
  label: string
  choices: readonly Choice<Id>[]
  value: Id | null
  onChange: (value: Id) => void
  /** `row`: side by side, for settings; `column`: one below the other, for dialogs. */
  layout?: 'row' | 'column'
  isDisabled?: boolean
  name?: string
}

/** Two to four exclusive choices that need a sentence each. */
export function ChoiceCards<Id extends string>({
  label,
  choices,
  value,
  onChange,
  layout = 'row',
  isDisabled = false,
  name = '',
}: ChoiceCardsProps<Id>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      isDisabled={isDisabled}
      {...(name && { name })}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen) onChange(chosen.id)
      }}
      className={cx(
        'gap-2',
        layout === 'column'
          ? 'flex flex-col'
          : 'grid auto-cols-fr grid-flow-col max-sm:grid-flow-row',
      )}
    >
      {choices.map((choice) => (
        <div
          key={choice.id}
          className={cx(
            'flex min-w-0 items-center gap-2 rounded-lg border bg-surface transition-colors max-sm:flex-wrap',
            choice.id === value
              ? 'border-ink shadow-chosen'
              : 'border-line-strong hover:border-line-control',
          )}
        >
          <Radio
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            className={cx(
              'group/radio relative grid min-w-0 flex-1 cursor-pointer grid-cols-[16px_minmax(0,1fr)] gap-x-2 rounded-lg data-disabled:cursor-not-allowed data-disabled:opacity-60',
              layout === 'row'
                ? 'content-start self-start p-3'
                : 'min-h-12.5 content-center gap-x-3 py-1.75 pl-3 max-sm:basis-full',
            )}
          >
            <span
              className={cx(
                'size-4 rounded-full border border-line-control bg-surface group-data-selected/radio:border-[5px] group-data-selected/radio:border-ink',
                layout === 'row' ? 'mt-0.5' : 'row-span-2 self-center',
              )}
            />
            <span className="text-ui-m">{choice.label}</span>
            <span
              className={cx(
                'text-small text-ink-2',
                layout === 'row' ? 'col-span-2 mt-1.5' : 'col-start-2',
              )}
            >
              {choice.hint}
            </span>
          </Radio>
          {choice.extra && (
            <span className="pr-2.5 max-sm:w-full max-sm:pb-2.5 max-sm:pl-3">{choice.extra}</span>
          )}
        </div>
      ))}
    </RadioGroup>
  )
}
