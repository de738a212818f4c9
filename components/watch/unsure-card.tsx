'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/controls/button'
import { TextLink } from '@/components/ui/controls/text-link'
import { toast } from '@/components/ui/feedback/toast'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Confidence } from '@/components/ui/marks/confidence'
import { TagChip } from '@/components/ui/marks/tag-chip'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import type { KeptRequest } from '@/lib/contracts/request'
import { tagNames } from '@/lib/facts/tag-names'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { useUndoChange } from '@/lib/queries/changes'
import { useTakeRequests } from '@/lib/queries/replays'
import { unsureRequestsQuery } from '@/lib/queries/requests'
import { useMayDo } from '@/lib/queries/use-may-do'

/** Few enough to be tagged in one sitting. */
const TAKEN = 20
const SHOWN = 5

/** What production was least sure of, to be tagged: those texts teach the sandbox most. */
export function UnsureCard({ model }: { model: Model }) {
  const { data } = useQuery(unsureRequestsQuery(model.id, TAKEN))
  const mayEdit = useMayDo('editor')
  const take = useTakeRequests(model.id)
  const undo = useUndoChange(model.id)
  const fresh = data?.items.filter((request) => !request.in_data) ?? []
  if (fresh.length === 0) return null

  function takeAll() {
    take.mutate(
      fresh.map(({ id }) => id),
      {
        onSuccess: ({ added, revision }) =>
          toast({
            title: `${plural('text', added)} added to Data, to be tagged`,
            ...(revision !== null && {
              action: { label: 'Undo', onAction: () => undo.mutate(revision) },
            }),
          }),
      },
    )
  }

  return (
    <Card label="Production was not sure">
      <CardHeader
        title="Production was not sure"
        sub={`The ${plural('text', fresh.length)} with the least confidence, not among yours yet`}
        actions={
          mayEdit && (
            <Button size="sm" isPending={take.isPending} onPress={takeAll}>
              Add {count(fresh.length)} to Data
            </Button>
          )
        }
      />
      <UnsureTable requests={fresh.slice(0, SHOWN)} names={tagNames(model)} />
      {fresh.length > SHOWN && (
        <CardFooter>
          and {plural('more text', fresh.length - SHOWN)}
          <TextLink href={modelPage(model.id, 'tag')}>Tag</TextLink>
        </CardFooter>
      )}
    </Card>
  )
}

type UnsureTableProps = {
  requests: readonly KeptRequest[]
  names: ReadonlyMap<number, string>
}

function UnsureTable({ requests, names }: UnsureTableProps) {
  const language = useTextLanguage()
  return (
    <Table label="Texts that production was not sure of" rows="md" isStacked isFixed>
      <TableHead>
        <HeadCell className="w-1/2">Text</HeadCell>
        <HeadCell>Production said</HeadCell>
        <HeadCell isNumeric className="w-34">
          Confidence
        </HeadCell>
      </TableHead>
      <tbody>
        {requests.map(({ id, text, answers }) => (
          <Row key={id}>
            <Cell isRowHeader stacked="full">
              <span
                {...language}
                className="block truncate text-start font-normal max-sm:line-clamp-3 max-sm:whitespace-normal"
                title={text}
              >
                {text}
              </span>
            </Cell>
            <Cell label="Production said">
              <span className="inline-flex max-w-full flex-wrap gap-1">
                {answers.map(({ tag_id }) => (
                  <TagChip key={tag_id} source="production">
                    {names.get(tag_id) ?? 'a deleted tag'}
                  </TagChip>
                ))}
              </span>
            </Cell>
            <Cell isNumeric stacked="end">
              <Confidence
                value={answers[0]?.confidence ?? 0}
                version="production"
                isMeterHiddenOnPhone
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
