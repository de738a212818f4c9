import { defaultSettings } from '@/lib/contracts/default-settings'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Model, ModelState } from '@/lib/contracts/model'
import type { Run } from '@/lib/contracts/run'
import type { Version } from '@/lib/contracts/version'

const MOMENT = '2026-01-01T10:00:00.000Z'

/** A model with texts and tags that was never trained; what a test is about is laid over it. */
export function someModel(langur: Partial<ModelState> = {}, name = 'Tickets'): Model {
  return {
    id: name,
    name,
    description: '',
    created: MOMENT,
    model_version: 'v3',
    industries: [],
    is_public: false,
    last_trained: null,
    model: {
      ...defaultSettings,
      tags: [{ id: 1, name: 'Refund', parent: null }],
      last_trained: null,
      created: MOMENT,
      updated: MOMENT,
    },
    langur: {
      revision: 1,
      counts: { all: 10, tagged: 10, untagged: 0, fits_no_tag: 0, disagreeing: 0, several: 0 },
      tag_traits: [],
      tag_counts: [],
      sandbox: null,
      production: null,
      verdict: null,
      run: null,
      macro_f1_history: [],
      requests: { today: 0, texts_today: 0, texts_by_day: [] },
      drift: [],
      tagged_since_training: 0,
      train_automatically: true,
      waits_for_proof: false,
      writing: null,
      keep_requests: true,
      roll_back_by_self: false,
      request_days: null,
      mask_requests: false,
      untagged_days: null,
      swept: null,
      deploy_policy: 'warn',
      second_person: false,
      goal_f1: 0.8,
      second_opinions: 0,
      changed_since_training: false,
      not_trainable: null,
      ...langur,
    },
  }
}

export function someVersion(number: number): Version {
  return {
    number,
    revision: 1,
    trained: MOMENT,
    created: MOMENT,
    duration_ms: 100,
    asked_by: 'Maya',
    automatic: false,
    engine_version: '1',
    model_hash: '',
    data_hash: '',
    model_bytes: 0,
    settings: defaultSettings,
    multi: false,
    tags: [],
    accuracy: 0.8,
    macro_f1: 0.8,
    texts: 10,
    intervals: null,
    warnings: [],
    tuning: null,
    erased_texts: 0,
  }
}

export function someDeployment(version: number): Deployment {
  return {
    number: 1,
    version,
    kind: 'deploy',
    deployed: MOMENT,
    deployed_by: 'Maya',
    asked_by: null,
    note: '',
    reason: '',
    live: true,
    brought: false,
    accuracy: 0.8,
    macro_f1: 0.8,
    texts: 10,
    answered_texts: 0,
    verdict: 'first',
    sure: null,
    lead: null,
  }
}

export function someFailedRun(error: string): Run {
  return {
    id: 1,
    state: 'failed',
    version: 2,
    automatic: false,
    asked_by: 'Maya',
    created: MOMENT,
    started: MOMENT,
    finished: MOMENT,
    progress: { phase: 'folds', folds_done: 1, folds: 10, share: 0.1, seconds_left: null },
    error,
    warnings: [],
  }
}
