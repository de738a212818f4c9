'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { usePathname, useRouter } from 'next/navigation'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { OPTION } from '@/components/ui/controls/popover-style'
import { SearchField } from '@/components/ui/controls/search-field'
import { toast } from '@/components/ui/feedback/toast'
import { itemsOf } from '@/lib/facts/list-pages'
import { modelsQuery } from '@/lib/queries/models'
import { useStartRun } from '@/lib/queries/runs'
import { useRole } from '@/lib/queries/use-may-do'
import { versionsQuery } from '@/lib/queries/versions'
import { chooseTheme } from './choose-theme'
import { commandGroups } from './commands'
import { type Command, findCommands } from './find-commands'

type CommandMenuProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** Models, pages, versions and actions by name: typed, chosen by the arrows, and Enter. */
export function CommandMenu({ isOpen, onOpenChange }: CommandMenuProps) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className="fixed inset-0 z-40 grid grid-cols-1 grid-rows-command justify-items-center bg-scrim p-6 data-entering:animate-appear data-exiting:animate-leave max-sm:p-3"
    >
      <Modal className="row-start-2 w-150 max-w-full self-start rounded-xl bg-raised shadow-2 data-entering:animate-rise">
        <Dialog aria-label="Go to" className="p-2 outline-none">
          {({ close }) => <Commands onDone={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Commands({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const path = usePathname()
  const router = useRouter()
  const modelId = /^\/models\/(cl_\w+)/.exec(path)?.[1]
  const { data: models = [] } = useQuery(modelsQuery())
  const role = useRole()
  const { data: versions } = useInfiniteQuery({
    ...versionsQuery(modelId ?? ''),
    enabled: modelId !== undefined,
  })
  const start = useStartRun(modelId ?? '')
  const groups = commandGroups({
    models,
    model: models.find(({ id }) => id === modelId),
    versions: modelId === undefined ? [] : itemsOf(versions),
    role,
    isEditing: /\/(tune|general)$/.test(path),
  })
  const found = findCommands(groups, typed)

  function run(command: Command) {
    onDone()
    if ('href' in command) return router.push(command.href)
    if (command.act !== 'train') return chooseTheme(command.act)
    start.mutate(undefined, { onSuccess: () => toast({ title: 'Training has begun' }) })
  }

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField label="Go to a page, model or version" autoFocus className="mb-1" />
      <ListBox
        aria-label="Commands"
        className="max-h-command overflow-y-auto outline-none"
        renderEmptyState={() => (
          <span className="block px-2.5 py-3 text-ink-3">Nothing is called “{typed}”</span>
        )}
      >
        {found.map(({ name, commands }) => (
          <ListBoxSection key={name} id={name}>
            <Header className="truncate px-2.5 pt-2 pb-1 text-micro text-ink-3">{name}</Header>
            {commands.map((command) => (
              <ListBoxItem
                key={command.id}
                id={`${name} ${command.id}`}
                textValue={command.label}
                onAction={() => run(command)}
                className={OPTION}
              >
                <span className="min-w-0 flex-1 truncate">{command.label}</span>
                {command.hint && (
                  <span className="flex-none text-small text-ink-3">{command.hint}</span>
                )}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  )
}
