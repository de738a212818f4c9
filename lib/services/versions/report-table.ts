import 'server-only'
import type { ReliabilityBin } from '@/lib/contracts/metrics'
import type { Report } from '@/lib/contracts/version'
import { hasScore } from '@/lib/facts/has-score'

export type ReportRow = {
  measure: string
  tag: string
  answered: string
  value: number | null
  low: number | null
  high: number | null
  texts: number | null
}

type Cell = Partial<ReportRow> & { measure: string }

const COLUMNS = ['measure', 'tag', 'answered', 'value', 'low', 'high', 'texts'] as const

/** A report as one long table: a line per number, so that every spreadsheet can sort and filter it. */
export function reportTable(report: Report): string[][] {
  const lines = reportRows(report).map((row) => COLUMNS.map((column) => String(row[column] ?? '')))
  return [[...COLUMNS], ...lines]
}

export function reportRows({ metrics, number }: Report): ReportRow[] {
  const { details } = metrics
  const name = new Map(metrics.per_tag.map((tag) => [tag.tag_id, tag.name]))
  const score = (measure: string, value: number | null, rest: Partial<ReportRow> = {}): Cell[] =>
    value === null ? [] : [{ measure, value, texts: metrics.texts, ...rest }]
  const cells: Cell[] = [
    { measure: 'version', value: number },
    ...score('accuracy', metrics.accuracy, ends(details?.accuracy_interval)),
    ...score('macro_f1', metrics.macro_f1, ends(details?.macro_f1_interval)),
    ...score('micro_f1', metrics.micro_f1, ends(details?.micro_f1_interval)),
    ...score('calibration_error', metrics.calibration_error),
    ...(details ? baselineCells(details, name) : []),
    ...metrics.per_tag
      .filter(hasScore)
      .flatMap((tag) => [
        ...score('precision', tag.precision, { tag: tag.name, texts: tag.answered }),
        ...score('recall', tag.recall, { tag: tag.name, texts: tag.support }),
        ...score('f1', tag.f1, { tag: tag.name, texts: tag.support, ...ends(tag.f1_interval) }),
      ]),
    ...noTagCells(metrics),
    ...confusionCells(metrics),
    ...(details?.reliability ?? []).map((bin) => reliabilityCell('right', bin)),
    ...(details?.tag_reliability ?? []).flatMap(({ tag_id, calibration_error, bins }) => {
      const tag = name.get(tag_id) ?? String(tag_id)
      return [
        ...score('calibration_error', calibration_error, { tag }),
        ...bins.map((bin) => ({ tag, ...reliabilityCell('tagged', bin) })),
      ]
    }),
  ]
  return cells.map((cell) => ({ ...EMPTY, ...cell }))
}

function ends(interval: readonly [number, number] | null | undefined) {
  return interval ? { low: interval[0], high: interval[1] } : {}
}

/** `right`: answers that are; `tagged`: texts that have a tag. */
function reliabilityCell(
  what: 'right' | 'tagged',
  { confidence, right, texts, interval }: ReliabilityBin,
): Cell {
  const measure = `${what}_when_${Math.round(confidence * 100)}_percent_sure`
  return { measure, value: right, texts, ...ends(interval) }
}

const EMPTY = { tag: '', answered: '', value: null, low: null, high: null, texts: null }

function baselineCells(
  { baselines }: NonNullable<Report['metrics']['details']>,
  name: ReadonlyMap<number, string>,
): Cell[] {
  const { most_frequent: always, chance } = baselines
  const answered = always.tags.map((id) => name.get(id) ?? String(id)).join(' + ')
  return [
    { measure: 'accuracy_always_answering', answered, value: always.accuracy },
    { measure: 'macro_f1_always_answering', answered, value: always.macro_f1 },
    { measure: 'accuracy_by_chance', value: chance.accuracy },
    { measure: 'macro_f1_by_chance', value: chance.macro_f1 },
  ]
}

/** Of the texts that fit no tag those that were given none, and of those that were given none those that fit none. */
function noTagCells({ no_tag: noTag }: Report['metrics']): Cell[] {
  if (!noTag) return []
  const { texts, answered, right } = noTag
  return [
    { measure: 'no_tag_recall', value: texts === 0 ? 0 : right / texts, texts },
    { measure: 'no_tag_precision', value: answered === 0 ? 0 : right / answered, texts: answered },
  ]
}

/** Single-tag: texts of a tag that were answered with another or the same. Multi-tag: what was missed for what. */
function confusionCells({ per_tag: tags, confusion, details }: Report['metrics']): Cell[] {
  const name = (id: number | null) => tags.find(({ tag_id }) => tag_id === id)?.name ?? ''
  const mixedUp = (details?.mixed_up ?? []).map(({ missed, added, texts }) => ({
    measure: 'mixed_up',
    tag: name(missed),
    answered: name(added),
    texts,
  }))
  const cells = (confusion ?? []).flatMap((line, row) =>
    line.map((texts, column) => ({
      measure: 'confusion',
      tag: tags[row]?.name ?? '',
      answered: tags[column]?.name ?? '',
      texts,
    })),
  )
  return [...cells, ...mixedUp]
}
