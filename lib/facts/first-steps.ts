import { type ModelPage, modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'

export type FirstStep = { label: string; href: string; isDone: boolean }

/** So many tagged texts are a beginning: from here on a training begins by itself. */
const TAGGED = 20

/**
 * From an empty model to the first answer that a program gets, each done as soon as the model says so, whoever did it.
 * That a report was read is known of nobody: `hasRead` says that it is open or was in this browser, and a deploy stands for it.
 */
export function firstSteps({ id, langur }: Model, hasRead: boolean): FirstStep[] {
  const { counts, sandbox, production, requests } = langur
  const at = (label: string, page: ModelPage, isDone: boolean): FirstStep => ({
    label,
    href: modelPage(id, page),
    isDone,
  })
  return [
    at('Add texts', 'data/import', counts.all > 0),
    at(`Tag ${TAGGED} texts`, 'tag', counts.tagged >= TAGGED),
    at('Train', 'tune', sandbox !== null),
    at('Read the report', 'report', production !== null || (sandbox !== null && hasRead)),
    at('Deploy', 'settings/deploy', production !== null),
    at('Call it', 'api', requests.today > 0 || requests.texts_by_day.some((texts) => texts > 0)),
  ]
}
