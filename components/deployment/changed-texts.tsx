'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { ShowMore } from '@/components/ui/controls/show-more'
import { TextButton } from '@/components/ui/controls/text-button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { TagChip, Untagged } from '@/components/ui/marks/tag-chip'
import type { ChangedText } from '@/lib/contracts/comparison'
import { itemsOf, namesOf, totalOf } from '@/lib/facts/list-pages'
import { count } from '@/lib/format/count'
import { changedTextsQuery } from '@/lib/queries/comparison'
import type { PairOfVersions } from '@/lib/queries/proofs'
import type { DataKind } from './data-changes'

type ChangedTextsProps = {
  modelId: string
  pair: PairOfVersions
  kind: DataKind
  onClose: () => void
}

/** The texts behind one count, with their tags before and after. */
export function ChangedTexts({ modelId, pair, kind, onClose }: ChangedTextsProps) {
  const query = useInfiniteQuery(changedTextsQuery(modelId, { ...pair, kind }))
  return (
    <div className="border-t border-line">
      <QueryView query={query} what="the texts">
        {(read) => {
          const nameOf = namesOf(read)
          return (
            <Table label={`Texts ${kind}`} isStacked isFixed>
              <TableHead>
                <HeadCell className="w-1/2">Text</HeadCell>
                <HeadCell>Tags</HeadCell>
              </TableHead>
              <tbody>
                {itemsOf(read).map((changed) => (
                  <ChangedRow key={changed.id} changed={changed} nameOf={nameOf} />
                ))}
              </tbody>
            </Table>
          )
        }}
      </QueryView>
      <CardFooter>
        <ShowMore query={query}>Show more of {count(totalOf(query.data))}</ShowMore>
        <TextButton onPress={onClose}>Close</TextButton>
      </CardFooter>
    </div>
  )
}

type NameOf = ReadonlyMap<number, string>

function ChangedRow({ changed, nameOf }: { changed: ChangedText; nameOf: NameOf }) {
  const { text, before, after } = changed
  return (
    <Row>
      <Cell isRowHeader className="font-normal" stacked="full">
        <span className="block truncate max-sm:whitespace-normal" title={text}>
          {text}
        </span>
      </Cell>
      <Cell stacked="full">
        <span className="flex flex-wrap items-center gap-1.5">
          {before && <Tags ids={before} nameOf={nameOf} />}
          {before && after && <ArrowRight aria-label="became" className="size-3 text-ink-3" />}
          {after && <Tags ids={after} nameOf={nameOf} />}
        </span>
      </Cell>
    </Row>
  )
}

function Tags({ ids, nameOf }: { ids: readonly number[]; nameOf: NameOf }) {
  if (ids.length === 0) return <Untagged />
  return ids.map((id) => <TagChip key={id}>{nameOf.get(id) ?? ''}</TagChip>)
}
