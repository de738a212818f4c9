'use client'

import { useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { RelativeTime } from '@/components/ui/marks/time'
import { plural } from '@/lib/format/plural'
import { deletedTagsQuery, useRestoreTag } from '@/lib/queries/tags'

type DeletedTagsCardProps = { modelId: string; mayEdit: boolean }

/** Tags that were deleted or merged, with the way back for them and their texts. */
export function DeletedTagsCard({ modelId, mayEdit }: DeletedTagsCardProps) {
  const { data } = useQuery(deletedTagsQuery(modelId))
  const restore = useRestoreTag(modelId)
  if (!data || data.items.length === 0) return null
  return (
    <Card label="Deleted tags" className="mt-6">
      <CardHeader title="Deleted" sub="Each comes back with its texts" />
      <ul>
        {data.items.map(({ id, name, at, by, summary }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5"
          >
            <span className="min-w-0 flex-1 basis-56">
              <b className="wrap-anywhere">{name}</b>
              <span className="block text-small text-ink-3 wrap-anywhere">
                {summary} {by}, <RelativeTime moment={at} />
              </span>
            </span>
            {mayEdit && (
              <Button
                size="sm"
                icon={<Undo2 />}
                aria-label={`Restore ${name}`}
                isPending={restore.isPending && restore.variables === id}
                onPress={() =>
                  restore.mutate(id, {
                    onSuccess: ({ changed }) =>
                      toast({
                        title: (
                          <>
                            Restored <b>{name}</b>, {plural('change', changed)} taken back
                          </>
                        ),
                      }),
                  })
                }
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
