import { CircleUserRound, KeyRound, Layers } from 'lucide-react'
import { count } from '@/lib/format/count'
import { Nav } from './nav'

type WorkspaceNavProps = { models?: number | undefined }

export function WorkspaceNav({ models }: WorkspaceNavProps) {
  return (
    <div className="mt-5">
      <Nav
        label="Workspace"
        groups={[
          [
            {
              href: '/',
              label: 'Models',
              icon: <Layers />,
              count: models === undefined ? undefined : count(models),
              isExact: true,
            },
            { href: '/tokens', label: 'Tokens', icon: <KeyRound /> },
            { href: '/account', label: 'Account', icon: <CircleUserRound /> },
          ],
        ]}
      />
    </div>
  )
}
