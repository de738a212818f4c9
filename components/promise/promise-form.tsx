'use client'

import { Pin, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Select } from '@/components/ui/controls/select'
import { TextField } from '@/components/ui/controls/text-field'
import { TagChip } from '@/components/ui/marks/tag-chip'
import type { Tag } from '@/lib/contracts/tag'

type PromiseFormProps = {
  tags: readonly Tag[]
  isMultiple: boolean
  isPending: boolean
  onPin: (text: string, tags: number[], onDone: () => void) => void
}

/** A new promise: a text and what must come out. */
export function PromiseForm({ tags, isMultiple, isPending, onPin }: PromiseFormProps) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const options = tags
    .filter(({ id }) => !isMultiple || !chosen.includes(id))
    .map(({ id, name }) => ({ id: String(id), label: name }))
  const isReady = text.trim() !== '' && chosen.length > 0

  function submit() {
    if (!isReady || isPending) return
    onPin(text, [...chosen], () => {
      setText('')
      setChosen([])
    })
  }

  return (
    <Form onSubmit={submit} className="px-4 py-3">
      <div className="flex gap-2 max-sm:flex-wrap">
        <TextField
          label="Text of the new promise"
          isLabelHidden
          placeholder="Type or paste a text that must come out right"
          value={text}
          onChange={setText}
          className="min-w-0 flex-1 max-sm:basis-full"
        />
        <Select
          label="Must be"
          isLabelHidden
          placeholder="Must be…"
          options={options}
          value={isMultiple ? null : (chosen.map(String)[0] ?? null)}
          onChange={(id) => setChosen(isMultiple ? [...chosen, Number(id)] : [Number(id)])}
          className="w-42 flex-none max-sm:flex-1"
        />
        <Button
          type="submit"
          variant="primary"
          icon={<Pin />}
          isPending={isPending}
          disabledReason={isReady ? undefined : 'Type a text and choose its tag.'}
        >
          Pin
        </Button>
      </div>
      {isMultiple && chosen.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-1.5 text-small text-ink-2">
          must be
          {tags
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, name }) => (
              <span key={id} className="flex items-center">
                <TagChip>{name}</TagChip>
                <IconButton
                  label={`Without ${name}`}
                  icon={<X />}
                  size="sm"
                  isTooltipHidden
                  onPress={() => setChosen(chosen.filter((one) => one !== id))}
                />
              </span>
            ))}
        </p>
      )}
    </Form>
  )
}
