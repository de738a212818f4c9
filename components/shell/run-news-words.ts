import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { KnownVerdict } from '@/lib/contracts/proof'
import type { Run } from '@/lib/contracts/run'
import type { Version } from '@/lib/contracts/version'
import { untilWritten } from '@/lib/facts/writing-words'
import { percent, wholePercent } from '@/lib/format/percent'

/** Tenths are news, single percents are noise. */
const STEPS = 10

/** What a training under way does: “v4 waits for training”, “v4 training, 30%”. */
export function beginningOf(
  { state, version, progress }: Pick<Run, 'state' | 'version' | 'progress'>,
  writing: BulkWriting | null,
): string {
  const name = version === null ? '' : `v${version} `
  if (state === 'queued') return `${name}waits ${writing ? untilWritten(writing) : 'for training'}`
  return `${name}training, ${wholePercent(Math.floor(progress.share * STEPS) / STEPS)}`
}

const VERDICTS: Record<KnownVerdict['verdict'], string> = {
  better: 'proven better than',
  worse: 'proven worse than',
  mixed: 'better and worse than',
  unproven: 'not proven against',
}

/** “v4 is trained: macro F1 73.8%, not proven against v2”; without a verdict where there is none, or none yet. */
export function endOf(
  { number, macro_f1 }: Pick<Version, 'number' | 'macro_f1'>,
  production: { version: number } | null,
  known: Pick<KnownVerdict, 'verdict'> | null,
): string {
  const trained = `v${number} is trained: macro F1 ${percent(macro_f1)}`
  if (!production || !known) return trained
  return `${trained}, ${VERDICTS[known.verdict]} v${production.version}`
}
