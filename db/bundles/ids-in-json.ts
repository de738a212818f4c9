import type { IdPaths } from './part'

/** Ids in settings (`settingsSchema`). */
export const SETTINGS_IDS: IdPaths = { 'minimum_confidence_by_tag.*.tag_id': 'tags' }

/** Ids in the metrics of a version (`metricsSchema`). */
export const METRICS_IDS: IdPaths = {
  'per_tag.*.tag_id': 'tags',
  'left_out.*.tag_id': 'tags',
  'details.baselines.most_frequent.tags.*': 'tags',
  'details.tag_reliability.*.tag_id': 'tags',
  'details.mixed_up.*.missed': 'tags',
  'details.mixed_up.*.added': 'tags',
  'suspicious.ids.*': 'samples',
  'suspicious.suggested.*.*': 'tags',
}

/** Ids in what was known at a deploy (`evidenceSchema`). */
export const EVIDENCE_IDS: IdPaths = {
  'proof.per_tag.*.tag_id': 'tags',
  'proof.tags_left_out.*.tag_id': 'tags',
  'proof.all_tags.per_tag.*.tag_id': 'tags',
  'comparison.sandbox.tags.*.id': 'tags',
  'comparison.sandbox.tuning.id': 'tunings',
  'comparison.production.tags.*.id': 'tags',
  'comparison.production.tuning.id': 'tunings',
  'comparison.sandbox.settings.minimum_confidence_by_tag.*.tag_id': 'tags',
  'comparison.production.settings.minimum_confidence_by_tag.*.tag_id': 'tags',
  'comparison.per_tag.*.tag_id': 'tags',
  'replay.pairs.*.from': 'tags',
  'replay.pairs.*.to': 'tags',
  'replay.forecast.shares.*.tag_id': 'tags',
  'replay.tags.*.id': 'tags',
}
