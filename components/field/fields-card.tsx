'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { plural } from '@/lib/format/plural'
import { fieldsQuery } from '@/lib/queries/fields'
import { AddField } from './add-field'
import { FieldRow } from './field-row'

type FieldsCardProps = { modelId: string; canEdit: boolean }

/** The columns of a model’s own: what texts have beside their tags. */
export function FieldsCard({ modelId, canEdit }: FieldsCardProps) {
  const query = useQuery(fieldsQuery(modelId))
  const [isAdding, setAdding] = useState(false)
  return (
    <Card label="Fields of texts" isClipped>
      <CardHeader
        title="Fields of texts"
        sub={query.data && plural('field', query.data.items.length)}
        actions={
          canEdit && (
            <Button size="sm" icon={<Plus />} onPress={() => setAdding(true)}>
              Add field
            </Button>
          )
        }
      />
      {isAdding && <AddField modelId={modelId} onClose={() => setAdding(false)} />}
      <QueryView
        query={query}
        what="the fields"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <CardBody className="text-ink-2">
            Ids, channels, dates: what files and the API bring beside text and tags stands here.
          </CardBody>
        }
      >
        {({ items }) => (
          <ul className="border-t border-line">
            {items.map((field) => (
              <FieldRow key={field.id} modelId={modelId} field={field} canEdit={canEdit} />
            ))}
          </ul>
        )}
      </QueryView>
    </Card>
  )
}
