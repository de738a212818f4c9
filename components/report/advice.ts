import type { Report } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { confusedPairs } from './confusion/confusions'
import type { ReportSelection } from './report-selection'

/** Where a line leads: to texts of the report, to a tag’s texts in Data, or to the list of suspicious tags. */
export type AdviceTarget =
  | { kind: 'texts'; selection: ReportSelection }
  | { kind: 'tag'; tagId: number }
  | { kind: 'suspicious' }

export type Advice = {
  key: string
  /** Every second part is a name. */
  parts: string[]
  /** What the link says. */
  link: string
  target: AdviceTarget
}

/** Below this many texts an F1 is uncertain by more than 15 points either way. */
const FEW_TEXTS = 20
/** Fewer mistakes are not worth a line. */
const LEAST_CONFUSED = 5
const MOST_PAIRS = 3
const MOST_FEW = 3

/** What would help most, in words. `report` is that of the version on the page. */
export function adviceOf(report: Report): Advice[] {
  return [
    ...hardlyBetter(report),
    ...suspicious(report),
    ...confused(report),
    ...neverFound(report),
    ...fewTexts(report),
  ]
}

function hardlyBetter({ metrics }: Report): Advice[] {
  const { details, texts } = metrics
  if (!details || details.accuracy_interval[0] > details.baselines.most_frequent.accuracy) return []
  const share = percent(details.baselines.most_frequent.accuracy)
  const sentence = `On these ${count(texts)} texts it is not proven better than always giving the same answer (${share}): tag more texts.`
  return [
    {
      key: 'baseline',
      parts: [sentence],
      link: 'Read the mistakes',
      target: { kind: 'texts', selection: { actual: null, answered: null } },
    },
  ]
}

function suspicious({ suspicious_count: found }: Report): Advice[] {
  if (!found) return []
  const counted = found === 1 ? '1 tag looks' : `${count(found)} tags look`
  const many = found >= 1_000 ? 'At least 1,000 tags look' : counted
  return [
    {
      key: 'suspicious',
      parts: [`${many} wrong.`],
      link: 'Check them',
      target: { kind: 'suspicious' },
    },
  ]
}

function confused({ metrics }: Report): Advice[] {
  return confusedPairs(metrics)
    .filter(({ both }) => both >= LEAST_CONFUSED)
    .slice(0, MOST_PAIRS)
    .map(({ actual, answered, texts, both }) => ({
      key: `confused ${actual.id} ${answered.id}`,
      parts: ['', actual.name, ' and ', answered.name, ` are confused ${count(both)} times.`],
      link: both === texts ? 'Read them' : `Read the ${count(texts)} tagged ${actual.name}`,
      target: { kind: 'texts', selection: { actual: actual.id, answered: answered.id } },
    }))
}

function neverFound({ metrics }: Report): Advice[] {
  return metrics.per_tag
    .filter(({ recall, support }) => recall === 0 && support >= FEW_TEXTS)
    .map(({ tag_id, name, support }) => ({
      key: `never ${tag_id}`,
      parts: ['None of the ', name, ` texts is found, of ${count(support)}.`],
      link: 'Read them',
      target: { kind: 'texts', selection: { actual: tag_id, answered: null } },
    }))
}

function fewTexts({ metrics }: Report): Advice[] {
  const few = metrics.per_tag
    .filter(({ support }) => support < FEW_TEXTS)
    .sort((one, other) => one.support - other.support)
  const lines = few.slice(0, MOST_FEW).map(
    ({ tag_id, name, support }): Advice => ({
      key: `few ${tag_id}`,
      parts: ['', name, ` has ${plural('text', support)}: its numbers mean little.`],
      link: support === 0 ? 'Open it in Data' : 'See them in Data',
      target: { kind: 'tag', tagId: tag_id },
    }),
  )
  const last = lines.at(-1)
  if (last && few.length > MOST_FEW) {
    last.parts.push('', ` The same goes for ${plural('tag', few.length - MOST_FEW)} more.`)
  }
  return lines
}
