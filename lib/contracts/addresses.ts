/**
 * Where every page is: links, redirects and the navigation ask here, and a test compares it with `app`.
 * Pages outside of a model.
 */
export const PAGES = {
  models: '/',
  newModel: '/models/new',
  activity: '/activity',
  tokens: '/tokens',
  account: '/account',
  backups: '/backups',
  audit: '/audit',
  status: '/status',
  documents: '/docs',
  reference: '/reference',
  login: '/login',
  setup: '/setup',
  join: '/join',
  secondFactor: '/second-factor',
} as const

/** The pages of a model, below its address, each with what links to it may put behind the `?`. */
export const MODEL_PAGES = {
  data: ['tag', 'show'],
  'data/import': ['import'],
  tag: ['queue'],
  'tag/check': ['check'],
  tune: [],
  report: ['version'],
  'report/held-out': ['import'],
  'report/promises': [],
  'report/suspicious': ['version'],
  'report/agreement': [],
  compare: ['a', 'b'],
  try: [],
  batch: [],
  api: [],
  settings: [],
  'settings/general': [],
  'settings/tags': ['merge', 'into'],
  'settings/deploy': ['roll-back'],
  'settings/webhooks': [],
  'settings/changes': [],
  'settings/danger': [],
} as const satisfies Record<string, readonly string[]>

export type ModelPage = keyof typeof MODEL_PAGES

type Parameters = Readonly<Partial<Record<string, string | number>>>

/** The address of a page of a model. */
export function modelPage<Page extends ModelPage>(
  modelId: string,
  page: Page,
  parameters: Partial<Record<(typeof MODEL_PAGES)[Page][number], string | number>> = {},
): string {
  return withParameters(`/models/${modelId}/${page}`, parameters)
}

/** The address of the page of one deployment. */
export function deploymentPage(modelId: string, number: number): string {
  return `${modelPage(modelId, 'settings/deploy')}/${number}`
}

/** The address of a document, or of a heading in it. */
export function documentPage(name: string, anchor = ''): string {
  return `${PAGES.documents}/${name}${anchor && `#${anchor}`}`
}

export function withParameters(address: string, parameters: Parameters): string {
  const search = new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  )
  return search.size === 0 ? address : `${address}?${search}`
}
