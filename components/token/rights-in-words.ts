import type { TokenScope } from '@/lib/contracts/actor'
import type { Token } from '@/lib/contracts/token'

export const SCOPES: readonly { id: TokenScope; label: string }[] = [
  { id: 'everything', label: 'Everything that you may' },
  { id: 'deploy', label: 'Train and deploy' },
  { id: 'train', label: 'Texts, settings and trainings' },
  { id: 'data', label: 'Texts and tags' },
  { id: 'read', label: 'Read and classify' },
  { id: 'classify', label: 'Classify only' },
]

/** What a token is for, behind the end of its key; nothing for one that may do what its person may. */
export function rightsInShort({ scope, model }: Pick<Token, 'scope' | 'model'>): string {
  const what = SCOPES.find(({ id }) => id === scope)?.label.toLowerCase()
  const parts = [scope !== 'everything' && what, model !== null && `on ${model.name}`]
  return parts.flatMap((part) => (part ? `, ${part}` : [])).join('')
}
