import { ArrowRightLeft, Database, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { PathArt } from '@/components/ui/feedback/path-art'

const FACTS: readonly { icon: ReactNode; title: string; text: string }[] = [
  {
    icon: <Database />,
    title: 'All of it in one file',
    text: 'Langur can back it up while it runs, and checks the copy',
  },
  {
    icon: <Lock />,
    title: 'Texts stay here',
    text: 'Langur sends nothing to anyone by itself, not even usage',
  },
  {
    icon: <ArrowRightLeft />,
    title: 'Moving from MonkeyLearn?',
    text: 'Change the base URL, your clients keep working',
  },
]

/** What somebody who sets up a server wants to know first. */
export function ServerFacts() {
  return (
    <aside aria-label="About this server" className="w-full max-w-110 lg:max-w-85">
      <span className="max-lg:hidden">
        <PathArt reached="in-sandbox" />
      </span>
      <h2 className="mt-8 mb-3 text-title max-lg:mt-0">Yours, on this machine</h2>
      <ul className="border-t border-line">
        {FACTS.map(({ icon, title, text }) => (
          <li key={title} className="flex gap-3 border-b border-line py-2.5 last:border-b-0">
            <span className="mt-0.5 text-ink-3">{icon}</span>
            <span>
              <b className="block">{title}</b>
              <span className="text-ink-2">{text}</span>
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
