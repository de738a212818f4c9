import { documentPage, MODEL_PAGES, type ModelPage, PAGES } from '@/lib/contracts/addresses'

/** The document that explains each page of a model, with the heading at which it does. */
const OF_A_MODEL: Readonly<Record<ModelPage, readonly [document: string, anchor?: string]>> = {
  data: ['tagging-well', 'what-stands-on-the-page-data'],
  'data/import': ['importing'],
  tag: ['tagging-well'],
  'tag/check': ['reading-the-report', 'on-texts-as-they-come'],
  tune: ['settings'],
  report: ['reading-the-report'],
  'report/held-out': ['reading-the-report', 'a-test-set-of-your-own'],
  'report/promises': ['deciding-on-a-deploy', 'promises'],
  'report/suspicious': ['tagging-well', 'tags-that-look-wrong'],
  'report/agreement': ['tagging-well', 'several-people'],
  compare: ['how-the-proof-works'],
  try: ['tutorial', '4-try-it'],
  batch: ['batches'],
  api: ['calling-langur'],
  settings: ['deciding-on-a-deploy'],
  'settings/general': ['deciding-on-a-deploy', 'require-a-proof'],
  'settings/tags': ['tagging-well', 'tags'],
  'settings/deploy': ['deciding-on-a-deploy'],
  'settings/changes': ['rolling-back', 'undo-a-change-of-the-data'],
  'settings/webhooks': ['programs', 'webhooks'],
  'settings/danger': ['rolling-back', 'what-cannot-be-undone'],
}

/** And each page outside of a model; whoever is not logged in yet has none. */
const OF_THE_WORKSPACE: Readonly<
  Record<keyof typeof PAGES, readonly [document: string, anchor?: string] | null>
> = {
  models: ['tutorial'],
  newModel: ['tutorial'],
  activity: ['rolling-back', 'undo-a-change-of-the-data'],
  tokens: ['calling-langur', 'tokens'],
  account: ['accounts'],
  audit: ['accounts', 'audit'],
  status: ['run-it-for-real'],
  backups: ['data-folder'],
  documents: null,
  reference: ['calling-langur'],
  login: null,
  join: null,
  secondFactor: null,
  setup: null,
}

/** The address of what explains the page at `path`; null where nothing does. */
export function helpFor(path: string): string | null {
  const below = /^\/models\/[^/]+\/(.+?)(\/\d+)?$/.exec(path)?.[1]
  if (below !== undefined && below in MODEL_PAGES) {
    return documentPage(...OF_A_MODEL[below as ModelPage])
  }
  const names = Object.keys(PAGES) as (keyof typeof PAGES)[]
  const name = names.find((one) => PAGES[one] === path)
  const help = name === undefined ? null : OF_THE_WORKSPACE[name]
  return help && documentPage(...help)
}
