'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { Facts } from '@/components/ui/layout/facts'
import { serverLimitsQuery, useEditServerLimits } from '@/lib/queries/tokens'
import { useMayDo } from '@/lib/queries/use-may-do'
import { LimitsForm } from './limits-form'
import { limitsInWords } from './limits-in-words'

/** What all tokens may ask together. */
export function ServerLimits() {
  const { data } = useQuery(serverLimitsQuery())
  const isOwner = useMayDo('owner')
  const [isEditing, setEditing] = useState(false)
  const write = useEditServerLimits()
  if (!data) return null
  return (
    <Card label="Limits of all tokens together">
      <CardHeader
        title="Limits of all tokens together"
        actions={
          isOwner && (
            <Button size="sm" onPress={() => setEditing(true)}>
              Change limits
            </Button>
          )
        }
      />
      <Facts facts={limitsInWords(data)} />
      {isEditing && (
        <LimitsForm
          title="Limits of all tokens together"
          about="They hold beside those of each token. Pages are not limited."
          limits={data}
          write={write}
          onClose={() => setEditing(false)}
        />
      )}
    </Card>
  )
}
