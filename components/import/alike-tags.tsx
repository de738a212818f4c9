'use client'

import { Merge } from 'lucide-react'
import { TextButton } from '@/components/ui/controls/text-button'
import type { FileFound, ImportEdit, Mapping } from '@/lib/contracts/import'
import { plural } from '@/lib/format/plural'
import { FileCheck } from './file-check'

type AlikeTagsProps = {
  found: Pick<FileFound, 'alike'>
  mapping: Pick<Mapping, 'joined'>
  isLocked: boolean
  onEdit: (edit: ImportEdit) => void
}

const SHOWN = 5

/** Tags whose names look like one another: to be joined before they come in, and taken apart again. */
export function AlikeTags({ found, mapping, isLocked, onEdit }: AlikeTagsProps) {
  const { alike = [] } = found
  const { joined = [] } = mapping
  const join = (next: typeof joined) => onEdit({ mapping: { joined: next } })
  const all = alike.map(({ from, into }) => ({ from, into }))
  return (
    <>
      {joined.length > 0 && (
        <FileCheck icon={<Merge />}>
          <b>{plural('tag', joined.length)} joined.</b>
          <ul>
            {joined.map((pair) => (
              <li key={pair.from}>
                “{pair.from}” counts as {pair.into}.{' '}
                {!isLocked && (
                  <TextButton onPress={() => join(joined.filter((one) => one !== pair))}>
                    Undo
                  </TextButton>
                )}
              </li>
            ))}
          </ul>
        </FileCheck>
      )}
      {alike.length > 0 && (
        <FileCheck icon={<Merge />}>
          <b>{alike.length === 1 ? 'Two tags look alike.' : 'Some tags look alike.'}</b>
          <ul>
            {alike.slice(0, SHOWN).map(({ from, into, count, is_here }) => (
              <li key={from}>
                “{from}” ({plural('text', count)}) and {into}
                {is_here && ', which is here already'}.{' '}
                {!isLocked && (
                  <TextButton onPress={() => join([...joined, { from, into }])}>
                    Join them
                  </TextButton>
                )}
              </li>
            ))}
          </ul>
          {alike.length > 1 && !isLocked && (
            <TextButton onPress={() => join([...joined, ...all])}>
              Join all {plural('pair', alike.length)}
            </TextButton>
          )}
        </FileCheck>
      )}
    </>
  )
}
