import {
  Activity,
  CircleUserRound,
  DatabaseBackup,
  KeyRound,
  Layers,
  ScrollText,
} from 'lucide-react'
import type { Role } from '@/lib/contracts/actor'
import { PAGES } from '@/lib/contracts/addresses'
import { mayDo } from '@/lib/contracts/rights'
import { count } from '@/lib/format/count'
import { Nav } from './nav'

type WorkspaceNavProps = {
  models?: number | undefined
  /** What somebody may not see is not offered. */
  role: Role | undefined
}

export function WorkspaceNav({ models, role }: WorkspaceNavProps) {
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
            ...(mayDo(role, 'viewer')
              ? [{ href: PAGES.activity, label: 'Activity', icon: <Activity /> }]
              : []),
            { href: PAGES.tokens, label: 'Tokens', icon: <KeyRound /> },
            { href: PAGES.account, label: 'Account', icon: <CircleUserRound /> },
            ...(mayDo(role, 'owner')
              ? [{ href: PAGES.backups, label: 'Backups', icon: <DatabaseBackup /> }]
              : []),
            ...(mayDo(role, 'admin')
              ? [{ href: PAGES.audit, label: 'Audit', icon: <ScrollText /> }]
              : []),
          ],
        ]}
      />
    </div>
  )
}
