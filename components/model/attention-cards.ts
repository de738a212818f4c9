import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { NOW, provenTitle } from '@/lib/facts/verdict-words'
import { plural } from '@/lib/format/plural'

export type AttentionCard = {
  key: string
  kind: 'failed' | 'drift' | 'deploy' | 'tag'
  title: string
  sub: string
  href: string
}

/** What waits for a person, the most urgent first; models without any of it say nothing. */
export function attentionCards(models: readonly Model[]): AttentionCard[] {
  const cards = [failed, drifting, provenBetter, firstDeploy, toTag].flatMap((kind) =>
    models.flatMap((one) => kind(one) ?? []),
  )
  const seen = new Set<string>()
  return cards.filter(({ key }) => !seen.has(key) && seen.add(key))
}

function failed({ id, name, langur: { run } }: Model): AttentionCard | null {
  if (run?.state !== 'failed') return null
  const sub = run.error ?? 'It can be started again on Tune'
  return {
    key: id,
    kind: 'failed',
    title: `${name}: training stopped`,
    sub,
    href: modelPage(id, 'tune'),
  }
}

/** What production is asked has changed since its deploy. */
function drifting({ id, name, langur: { drift } }: Model): AttentionCard | null {
  const [first, ...others] = drift
  if (first === undefined) return null
  const more = others.length === 0 ? '' : ` And ${plural('other change', others.length)}.`
  return {
    key: id,
    kind: 'drift',
    title: `${name}: production is asked other things`,
    sub: `${first}${more}`,
    href: modelPage(id, 'settings/deploy'),
  }
}

function provenBetter({ id, name, langur: { verdict } }: Model): AttentionCard | null {
  if (verdict?.verdict !== 'better') return null
  return {
    key: id,
    kind: 'deploy',
    title: `${name}: v${verdict.version} is ready to deploy`,
    sub: provenTitle(verdict, NOW),
    href: modelPage(id, 'settings/deploy'),
  }
}

function firstDeploy({ id, name, langur }: Model): AttentionCard | null {
  const { sandbox, production } = langur
  if (!sandbox || production) return null
  return {
    key: id,
    kind: 'deploy',
    title: `${name}: v${sandbox.number} can be deployed`,
    sub: 'Production is still empty',
    href: modelPage(id, 'settings/deploy'),
  }
}

function toTag({ id, name, langur: { counts, sandbox } }: Model): AttentionCard | null {
  if (counts.untagged === 0) return null
  return {
    key: id,
    kind: 'tag',
    title: `${name}: ${plural('text', counts.untagged)} to tag`,
    sub: sandbox ? 'Most telling first' : 'Sandbox trains when two tags have texts',
    href: modelPage(id, 'tag'),
  }
}
