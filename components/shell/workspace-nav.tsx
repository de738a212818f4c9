import { Activity, BookOpen, CircleUserRound, DatabaseBackup, KeyRound, Layers } from 'lucide-react'
import { PAGES } from '@/lib/contracts/addresses'
import { count } from '@/lib/format/count'
import { Nav } from './nav'

type WorkspaceNavProps = {
  models?: number | undefined
  /** What only owners may do is not offered to others. */
  isOwner: boolean
}

export function WorkspaceNav({ models, isOwner }: WorkspaceNavProps) {
  return (
    <div className="mt-5">
      <Nav
        label="Workspace"
        groups={[
          [
            {
              href: PAGES.models,
              label: 'Models',
              icon: <Layers />,
              count: models === undefined ? undefined : count(models),
              isExact: true,
            },
            { href: PAGES.activity, label: 'Activity', icon: <Activity /> },
            { href: PAGES.tokens, label: 'Tokens', icon: <KeyRound /> },
            { href: PAGES.account, label: 'Account', icon: <CircleUserRound /> },
            { href: PAGES.documents, label: 'Documents', icon: <BookOpen /> },
            ...(isOwner
              ? [{ href: PAGES.backups, label: 'Backups', icon: <DatabaseBackup /> }]
              : []),
          ],
        ]}
      />
    </div>
  )
}
