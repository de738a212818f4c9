import type { Role } from '@/lib/contracts/actor'
import { modelPage, PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { mayDo } from '@/lib/contracts/rights'
import type { Version } from '@/lib/contracts/version'
import { isUnderWay } from '@/lib/facts/under-way'
import { percent } from '@/lib/format/percent'
import type { Command, CommandGroup } from './find-commands'

type Known = {
  models: readonly Model[]
  /** The model whose pages are open, and its versions, the newest first. */
  model: Model | undefined
  versions: readonly Version[]
  /** Of the one who asks, on the model. */
  role: Role | undefined
  /** Something on this page is saved a moment after it was typed: nothing is trained beside it. */
  isEditing: boolean
}

/** All that the command menu leads to: what can be done here first, then where one can go. */
export function commandGroups(known: Known): CommandGroup[] {
  const { model, models, versions, role } = known
  const mayEdit = mayDo(role, 'editor')
  return [
    ...(model ? [{ name: model.name, commands: pagesOf(model, role) }] : []),
    { name: 'Actions', commands: actionsOf(known, mayEdit) },
    ...(model
      ? [{ name: 'Versions', commands: versions.map((one) => versionOf(model, one)) }]
      : []),
    { name: 'Models', commands: models.filter(({ id }) => id !== model?.id).map(modelOf) },
    { name: 'Workspace', commands: workspaceOf(role) },
  ]
}

function pagesOf({ id }: Model, role: Known['role']): Command[] {
  const all = [
    { page: 'data', label: 'Data', words: 'texts samples' },
    { page: 'tag', label: 'Tag', words: 'annotate label' },
    { page: 'tune', label: 'Tune', words: 'settings experiments' },
    { page: 'report', label: 'Report', words: 'accuracy scores confusion' },
    { page: 'settings/deploy', label: 'Deploy', words: 'review production roll back' },
    { page: 'try', label: 'Try it', words: 'classify' },
    { page: 'batch', label: 'Batch', words: 'classify a file csv' },
    { page: 'api', label: 'API', words: 'code curl' },
    { page: 'report/suspicious', label: 'Suspicious tags', words: 'report' },
    { page: 'report/promises', label: 'Promises', words: 'report pinned' },
    { page: 'report/held-out', label: 'Held-out file', words: 'report test set upload' },
    { page: 'compare', label: 'Compare two versions', words: 'difference' },
    { page: 'settings/tags', label: 'Tags', words: 'settings merge rename' },
    { page: 'settings/webhooks', label: 'Webhooks', words: 'settings events notify hmac' },
    { page: 'settings/general', label: 'General settings', words: 'name language goal' },
    ...(mayDo(role, 'admin')
      ? [{ page: 'settings/danger', label: 'Danger zone', words: 'settings delete' } as const]
      : []),
  ] as const
  const pages = mayDo(role, 'viewer') ? all : all.filter(({ page }) => page === 'tag')
  return pages.map(({ page, label, words }) => ({
    id: page,
    label,
    words,
    href: modelPage(id, page),
  }))
}

function actionsOf({ model, isEditing }: Known, mayEdit: boolean): Command[] {
  const themes = (['light', 'dark', 'system'] as const).map((theme) => ({
    id: theme,
    label: theme === 'system' ? 'Colours like the system' : `${capital(theme)} colours`,
    words: 'theme mode',
    act: theme,
  }))
  if (!mayEdit) return themes
  const isTrainable = model && model.langur.not_trainable === null && !isUnderWay(model.langur.run)
  return [
    ...(model && isTrainable && !isEditing
      ? [{ id: 'train', label: 'Train the sandbox', act: 'train' } as const]
      : []),
    ...(model
      ? [
          {
            id: 'import',
            label: 'Add texts from a file',
            words: 'import csv upload',
            href: modelPage(model.id, 'data/import'),
          },
        ]
      : []),
    { id: 'new', label: 'New model', words: 'create', href: PAGES.newModel },
    ...themes,
  ]
}

function versionOf({ id, langur }: Model, { number, macro_f1 }: Version): Command {
  const places = [
    number === langur.sandbox?.number && 'in sandbox',
    number === langur.production?.version && 'in production',
  ].filter((place) => place !== false)
  return {
    id: `v${number}`,
    label: `v${number}`,
    hint: [percent(macro_f1), ...places].join(' · '),
    words: `report ${places.join(' ')}`,
    href: modelPage(id, 'report', { version: number }),
  }
}

function modelOf({ id, name, langur }: Model): Command {
  const score = langur.sandbox?.macro_f1
  return {
    id,
    label: name,
    hint: score === undefined ? 'not trained yet' : percent(score),
    href: modelPage(id, 'data'),
  }
}

function workspaceOf(role: Known['role']): Command[] {
  return [
    { id: 'models', label: 'All models', href: PAGES.models },
    {
      id: 'activity',
      label: 'Activity',
      words: 'changes history undo audit',
      href: PAGES.activity,
    },
    { id: 'tokens', label: 'API tokens', words: 'keys', href: PAGES.tokens },
    { id: 'account', label: 'Account', words: 'password people log out', href: PAGES.account },
    ...(mayDo(role, 'owner')
      ? [
          { id: 'backups', label: 'Backups', href: PAGES.backups },
          { id: 'status', label: 'Status', words: 'processes memory disk', href: PAGES.status },
        ]
      : []),
    ...(mayDo(role, 'admin')
      ? [{ id: 'audit', label: 'Audit', words: 'log security who', href: PAGES.audit }]
      : []),
    {
      id: 'documents',
      label: 'Documents',
      words: 'help manual tutorial how to',
      href: PAGES.documents,
    },
    {
      id: 'reference',
      label: 'API reference',
      words: 'openapi endpoints try',
      href: PAGES.reference,
    },
  ]
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
