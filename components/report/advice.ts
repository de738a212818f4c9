import type { Metrics, TagScore } from '@/lib/contracts/metrics'
import type { Report } from '@/lib/contracts/version'
import { alikeTags } from '@/lib/facts/alike-tags'
import { confusedPairs } from '@/lib/facts/confusions'
import { hasScore } from '@/lib/facts/has-score'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import type { ReportSelection } from './report-selection'

/** Where a line leads: to texts of the report, to a tag’s texts in Data, to the list of suspicious tags, or to its cure. */
export type AdviceTarget =
  | { kind: 'texts'; selection: ReportSelection }
  | { kind: 'tag'; tagId: number }
  | { kind: 'suspicious' }
  | { kind: 'merge'; tagId: number; into: number }

export type Advice = {
  key: string
  /** Every second part is a name. */
  parts: string[]
  links: { label: string; target: AdviceTarget }[]
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
    ...alike(report),
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
      links: [
        {
          label: 'Read the mistakes',
          target: { kind: 'texts', selection: { actual: null, answered: null } },
        },
      ],
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
      links: [{ label: 'Check them', target: { kind: 'suspicious' } }],
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
      links: [
        {
          label: both === texts ? 'Read them' : `Read the ${count(texts)} tagged ${actual.name}`,
          target: { kind: 'texts', selection: { actual: actual.id, answered: answered.id } },
        },
        merge(metrics, actual.id, answered.id),
      ],
    }))
}

function alike({ metrics }: Report): Advice[] {
  const tags = metrics.per_tag.map(({ tag_id: id, name }) => ({ id, name }))
  return alikeTags(tags)
    .slice(0, MOST_PAIRS)
    .map(([one, other]) => ({
      key: `alike ${one.id} ${other.id}`,
      parts: ['', one.name, ' and ', other.name, ' look like one tag.'],
      links: [merge(metrics, one.id, other.id)],
    }))
}

/** The smaller of two tags into the larger. */
function merge({ per_tag: tags }: Metrics, one: number, other: number): Advice['links'][number] {
  const texts = (id: number) => tags.find((tag) => tag.tag_id === id)?.support ?? 0
  const [tagId, into] = texts(one) > texts(other) ? [other, one] : [one, other]
  return { label: 'Merge', target: { kind: 'merge', tagId, into } }
}

function neverFound({ metrics }: Report): Advice[] {
  return metrics.per_tag
    .filter(({ recall, support }) => recall === 0 && support >= FEW_TEXTS)
    .map(({ tag_id, name, support }) => ({
      key: `never ${tag_id}`,
      parts: ['None of the ', name, ` texts is found, of ${count(support)}.`],
      links: [
        {
          label: 'Read them',
          target: { kind: 'texts', selection: { actual: tag_id, answered: null } },
        },
      ],
    }))
}

function worthOf(score: Pick<TagScore, 'is_scored'>): string {
  return hasScore(score) ? 'its numbers mean little' : 'it is answered, but has no score yet'
}

function fewTexts({ metrics }: Report): Advice[] {
  const few = metrics.per_tag
    .filter(({ support }) => support < FEW_TEXTS)
    .sort((one, other) => one.support - other.support)
  const lines = few.slice(0, MOST_FEW).map(
    ({ tag_id, name, support, is_scored }): Advice => ({
      key: `few ${tag_id}`,
      parts: ['', name, ` has ${plural('text', support)}: ${worthOf({ is_scored })}.`],
      links: [
        {
          label: support === 0 ? 'Open it in Data' : 'See them in Data',
          target: { kind: 'tag', tagId: tag_id },
        },
      ],
    }),
  )
  const last = lines.at(-1)
  if (last && few.length > MOST_FEW) {
    last.parts.push('', ` The same goes for ${plural('tag', few.length - MOST_FEW)} more.`)
  }
  return lines
}
