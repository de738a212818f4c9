'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Avatar } from '@/components/ui/marks/avatar'
import { Badge } from '@/components/ui/marks/badge'
import { Moment } from '@/components/ui/marks/time'
import type { User } from '@/lib/contracts/account'
import { mayDo } from '@/lib/contracts/rights'
import { plural } from '@/lib/format/plural'
import { DeletePersonDialog } from './delete-person-dialog'
import { ModelRoles } from './model-roles'
import { RoleSelect } from './role-select'
import { roleName } from './role-words'

type PeopleTableProps = { people: readonly User[]; self: User }

export function PeopleTable({ people, self }: PeopleTableProps) {
  const [deleting, setDeleting] = useState<User | null>(null)
  const [chosenId, setChosen] = useState<string | null>(null)
  const chosen = people.find(({ id }) => id === chosenId)
  return (
    <>
      <Table label="People" rows="lg" isStacked>
        <TableHead>
          <HeadCell>Name</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell>Models</HeadCell>
          <HeadCell hideBelow="md">Added</HeadCell>
          <HeadCell isHidden>Action</HeadCell>
        </TableHead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id}>
              <Cell isRowHeader stacked="full">
                <span className="flex items-center gap-3">
                  <Avatar name={person.name} size="lg" />
                  <span className="min-w-0">
                    <span className="block text-ui-m wrap-anywhere">
                      {person.name}
                      {person.id === self.id && <span className="text-ink-3"> (you)</span>}
                    </span>
                    <span className="block text-small text-ink-3 wrap-anywhere">
                      {person.email}
                    </span>
                  </span>
                </span>
              </Cell>
              <Cell>
                {person.id === self.id ? (
                  <Badge>{roleName(person.role)}</Badge>
                ) : (
                  <RoleSelect person={person} />
                )}
              </Cell>
              <Cell label="Models">
                {mayDo(person.role, 'admin') ? (
                  'The same on all'
                ) : (
                  <Button
                    size="sm"
                    aria-label={`${onModels(person)}: roles of ${person.name} on single models`}
                    onPress={() => setChosen(person.id)}
                  >
                    {onModels(person)}
                  </Button>
                )}
              </Cell>
              <Cell hideBelow="md">
                <Moment moment={person.created} />
              </Cell>
              <Cell isNumeric stacked="end">
                {person.id !== self.id && (
                  <Button
                    size="sm"
                    variant="danger"
                    aria-label={`Delete ${person.name}`}
                    onPress={() => setDeleting(person)}
                  >
                    Delete
                  </Button>
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {chosen && <ModelRoles person={chosen} onClose={() => setChosen(null)} />}
      {deleting && (
        <DeletePersonDialog key={deleting.id} person={deleting} onClose={() => setDeleting(null)} />
      )}
    </>
  )
}

function onModels({ model_roles }: User): string {
  return model_roles.length === 0
    ? 'The same on all'
    : `Otherwise on ${plural('model', model_roles.length)}`
}
