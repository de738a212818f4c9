import {
  deploymentPage,
  documentPage,
  type ModelPage,
  modelPage,
  PAGES,
} from '@/lib/contracts/addresses'

/** The heading of every page of a model; `settings` only leads on to its first page. */
const OF_A_MODEL: Record<ModelPage, string | RegExp> = {
  data: 'Data',
  'data/import': 'Add texts',
  tag: 'Tag',
  'tag/check': /random texts/,
  tune: 'Tune',
  report: 'Report',
  'report/held-out': 'Held-out file',
  'report/promises': 'Promises',
  'report/suspicious': /looks? wrong$|^Suspicious tags$/,
  'report/agreement': 'Second opinions',
  compare: 'Compare two versions',
  try: 'Try it',
  batch: 'Batch',
  api: 'API',
  settings: 'Settings',
  'settings/general': 'Settings',
  'settings/tags': 'Settings',
  'settings/deploy': 'Settings',
  'settings/webhooks': 'Settings',
  'settings/changes': 'Settings',
  'settings/danger': 'Settings',
}

export type WalkedPage = [title: string | RegExp, path: string]

/** All pages of a model that has been deployed `deployments` times, by their headings. */
export function modelPagesOf(modelId: string, deployments: number): WalkedPage[] {
  const pages = Object.entries(OF_A_MODEL) as [ModelPage, string | RegExp][]
  return [
    ...pages.map(([page, title]): WalkedPage => [title, modelPage(modelId, page)]),
    ...Array.from(
      { length: deployments },
      (_, index): WalkedPage => [/ in Production/, deploymentPage(modelId, index + 1)],
    ),
  ]
}

/** All pages that are of no model, by their headings. */
export const WORKSPACE_PAGES: readonly WalkedPage[] = [
  ['Models', PAGES.models],
  ['What is the model called?', PAGES.newModel],
  ['Activity', PAGES.activity],
  ['Tokens', PAGES.tokens],
  ['Account', PAGES.account],
  ['Backups', PAGES.backups],
  ['Audit', PAGES.audit],
  ['Status', PAGES.status],
  ['Documents', PAGES.documents],
  ['Configuration', documentPage('configuration')],
  ['API reference', PAGES.reference],
]

/** All pages of a workspace whose model `modelId` has been deployed `deployments` times, by their headings. */
export function pagesOf(modelId: string, deployments: number): WalkedPage[] {
  return [...WORKSPACE_PAGES, ...modelPagesOf(modelId, deployments)]
}
