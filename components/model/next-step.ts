import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'

export type NextStep = {
  label: string
  href: string
  /** It leads to a change of production that is proven. */
  isDeploy?: boolean
}

/** What to do next with a model, from an empty one to one whose production is up to date. */
export function nextStep({ id, model, langur }: Model): NextStep {
  const { counts, sandbox, production } = langur
  if (counts.all === 0) return { label: 'Add texts', href: modelPage(id, 'data/import') }
  if (sandbox === null) {
    return langur.not_trainable === null
      ? { label: 'Train', href: modelPage(id, 'tune') }
      : { label: model.tags.length === 0 ? 'Define tags' : 'Tag', href: modelPage(id, 'tag') }
  }
  if (production === null) return { label: 'First deploy', href: modelPage(id, 'settings/deploy') }
  if (sandbox.number !== production.version) {
    const isDeploy = langur.verdict?.verdict === 'better'
    const label = isDeploy ? 'Review & deploy' : 'Review'
    return { label, href: modelPage(id, 'settings/deploy'), isDeploy }
  }
  if (langur.changed_since_training) return { label: 'Train', href: modelPage(id, 'tune') }
  if (counts.untagged > 0) return { label: 'Tag', href: modelPage(id, 'tag') }
  return { label: 'Report', href: modelPage(id, 'report') }
}
