import { defaultSettings } from '@/lib/contracts/default-settings'
import type { Version } from '@/lib/contracts/version'

/** A version with everything in it, for tests that care about a few fields. */
export function aVersion(fields: Partial<Version> = {}): Version {
  return {
    number: 1,
    revision: 10,
    trained: '2025-11-18T14:22:00.000Z',
    created: '2025-11-18T14:22:05.000Z',
    duration_ms: 5000,
    asked_by: 'Maya',
    automatic: false,
    engine_version: '1',
    model_hash: 'a',
    data_hash: 'a',
    model_bytes: 1000,
    settings: defaultSettings,
    multi: false,
    tags: [],
    accuracy: 0.8,
    macro_f1: 0.7,
    texts: 100,
    intervals: null,
    warnings: [],
    tuning: null,
    erased_texts: 0,
    ...fields,
  }
}
