import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { fieldPeriods, fields, fieldValues } from '@/db/schema/fields'
import { heldOutFiles, heldOutTexts } from '@/db/schema/held-out'
import { liveSamples } from '@/db/schema/live-samples'
import { changes, settingsPeriods } from '@/db/schema/models'
import { deployments } from '@/db/schema/production'
import { randomChecks, randomCheckTexts } from '@/db/schema/random-checks'
import { annotations, keptTags, noTagPeriods, promisePeriods } from '@/db/schema/said-of-samples'
import { foldCounts, groups, samplePeriods, samples } from '@/db/schema/samples'
import { secondOpinions, settlementPeriods } from '@/db/schema/second-opinions'
import { tagPeriods, tags, tagTraitPeriods } from '@/db/schema/tags'
import { broughtVersions, runs, versionChunks, versionNotes, versions } from '@/db/schema/training'
import { trialChunks, trials, tunings } from '@/db/schema/tuning'
import { EVIDENCE_IDS, METRICS_IDS, SETTINGS_IDS } from './ids-in-json'
import type { Part, PartColumn, PartOptions } from './part'

const ENDED = "t.state IN ('finished', 'failed', 'cancelled')"
/** Who works on it here. */
const LEASE = { runner: null, heartbeat_at: null } as const
const SAMPLE = { sample_id: 'samples' }
const period = { refs: SAMPLE, by: ['added_rev', 'rowid'] }

/** The tables of which a bundle is made, each after those that it refers to. */
export const parts = [
  part(settingsPeriods, { by: ['added_rev'], json: { settings: SETTINGS_IDS } }),
  part(changes, { by: ['revision'], local: { user_id: null } }),
  part(tags, { by: ['id'], computed: ['sample_count'] }),
  part(tagPeriods, { ...period, refs: { tag_id: 'tags' } }),
  part(tagTraitPeriods, { ...period, refs: { tag_id: 'tags' } }),
  part(fields, { by: ['id'], computed: ['value_count'] }),
  part(fieldPeriods, { ...period, refs: { field_id: 'fields' } }),
  part(groups, { by: ['id'], scans: true }),
  part(foldCounts, { by: ['tag_id', 'fold'], refs: { tag_id: 'tags' }, loose: ['tag_id'] }),
  part(samples, { by: ['id'], scans: true, refs: { group_id: 'groups' } }),
  part(samplePeriods, period),
  part(annotations, { ...period, refs: { ...SAMPLE, tag_id: 'tags' } }),
  part(noTagPeriods, period),
  part(promisePeriods, period),
  part(fieldValues, { by: ['added_rev', 'id'], refs: { ...SAMPLE, field_id: 'fields' } }),
  part(secondOpinions, {
    by: ['id'],
    refs: SAMPLE,
    json: { first_tags: { '*': 'tags' }, second_tags: { '*': 'tags' } },
    // Nobody here: who answered elsewhere is told by name.
    local: { first_user_id: '', second_user_id: null },
  }),
  part(settlementPeriods, {
    by: ['added_rev', 'rowid'],
    refs: { opinion_id: 'second_opinions' },
    json: { tags: { '*': 'tags' } },
  }),
  part(keptTags, { by: ['sample_id'], refs: SAMPLE, json: { tags: { '*': 'tags' } } }),
  part(tunings, { by: ['id'], where: ENDED, local: { ...LEASE, user_id: null } }),
  part(trials, {
    by: ['id'],
    refs: { tuning_id: 'tunings' },
    json: { tags: { '*.id': 'tags' }, settings: SETTINGS_IDS },
    where: `t.folds > 0 AND EXISTS (SELECT 1 FROM tunings o WHERE o.id = t.tuning_id AND ${ENDED.replace('t.', 'o.')})`,
  }),
  part(trialChunks, {
    by: ['candidate_id', 'position'],
    refs: { candidate_id: 'candidates' },
    through: { table: 'candidates', column: 'candidate_id' },
    where: `o.folds > 0 AND EXISTS (SELECT 1 FROM tunings u WHERE u.id = o.tuning_id AND ${ENDED.replace('t.', 'u.')})`,
    page: 4,
  }),
  part(runs, {
    by: ['id'],
    where: ENDED,
    refs: { tuning_id: 'tunings' },
    loose: ['tuning_id'],
    local: LEASE,
  }),
  part(versions, {
    by: ['id'],
    where: "t.state IN ('ready', 'brought')",
    refs: { run_id: 'runs', tuning_id: 'tunings' },
    loose: ['run_id', 'tuning_id'],
    json: { tags: { '*.id': 'tags' }, metrics: METRICS_IDS, settings: SETTINGS_IDS },
    page: 10,
  }),
  part(versionChunks, {
    by: ['version_id', 'kind', 'position'],
    refs: { version_id: 'versions' },
    through: { table: 'versions', column: 'version_id' },
    where: "o.state IN ('ready', 'brought')",
    page: 4,
  }),
  part(versionNotes, { by: ['version_id'], refs: { version_id: 'versions' } }),
  part(broughtVersions, { by: ['version_id'], refs: { version_id: 'versions' } }),
  part(deployments, {
    by: ['id'],
    refs: { version_id: 'versions' },
    json: { proof: EVIDENCE_IDS },
    // The guard looks at what is asked here.
    local: { user_id: null, outside: null },
    page: 10,
  }),
  part(randomChecks, { by: ['id'], refs: { version_id: 'versions' } }),
  part(randomCheckTexts, {
    by: ['rowid'],
    refs: { ...SAMPLE, check_id: 'random_checks' },
    json: { answer_tags: { '*': 'tags' }, right_tags: { '*': 'tags' } },
  }),
  part(heldOutFiles, { by: ['id'], where: 't.is_whole = 1' }),
  part(heldOutTexts, {
    by: ['id'],
    refs: { file_id: 'held_out_files' },
    json: { tags: { '*.id': 'tags' } },
    where: 'EXISTS (SELECT 1 FROM held_out_files o WHERE o.id = t.file_id AND o.is_whole = 1)',
  }),
  // What the sandbox answered; all else of these rows follows from the tables above.
  part(liveSamples, {
    by: ['sample_id'],
    refs: SAMPLE,
    json: { answer_tags: { '*': 'tags' } },
    computed: [
      ...['tagged', 'disagrees', 'several', 'fits_no_tag'],
      ...['first_tag', 'tagged_rev', 'tagged_by'],
    ],
    where: 't.confidence IS NOT NULL',
  }),
] as const

/** Tables with rows of a model that are no part of a bundle, and why not. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  feedback: 'who corrected what is of this installation; the corrected texts come along',
  model_roles: 'people are of this installation',
  tokens: 'tokens are of this installation',
  token_usage: 'as tokens',
  webhooks: 'a copy must not tell the programs of its original',
  webhook_deliveries: 'as webhooks',
  production_requests: 'texts of those who asked this installation, which they gave to nobody else',
  request_counts: 'what this installation was asked',
  request_tag_counts: 'what this installation was asked',
  analyses: 'computed again when somebody asks',
  deploy_requests: 'people of here ask and approve; the history of deployments names both',
  imports: 'the files are gone; what came of them is in changes',
  left_out_rows: 'rows of files that were not imported',
  batches: 'files of this installation',
  saved_views: 'their filters tell tags and fields by the ids of here',
  skipped_texts: 'what somebody passed over here',
  bulk_writes: 'what came of them is in changes',
  exports: 'files of this installation',
  erasures: 'what was erased here; what is gone is not in the bundle',
  erasure_texts: 'texts that are on their way out',
  search_backlog: 'the index of searches is made anew',
}

function part(table: SQLiteTable, options: PartOptions): Part {
  const { refs = {}, local = {}, computed = [], json = {} } = options
  const all = Object.values(getTableColumns(table))
  const left = new Set(['model_id', ...Object.keys(local), ...computed])
  const names = new Set(all.map(({ name }) => name))
  for (const name of [...Object.keys(refs), ...Object.keys(json), ...left]) {
    const isThere = names.has(name) || (name === 'model_id' && options.through)
    if (!isThere) throw new Error(`${getTableName(table)} has no column ${name}.`)
  }
  return {
    ...options,
    name: getTableName(table),
    hasId: names.has('id'),
    columns: all
      .filter(({ name }) => !left.has(name))
      .map((column) => ({
        name: column.name,
        isNullable: !column.notNull,
        kind: column.dataType === 'json' ? 'json' : kindOf(column.getSQLType()),
        ...(column.enumValues?.length && { among: column.enumValues }),
      })),
  }
}

function kindOf(type: string): PartColumn['kind'] {
  if (type === 'integer' || type === 'real' || type === 'blob') return type
  return 'text'
}
