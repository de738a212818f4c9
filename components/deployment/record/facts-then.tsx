import { Card } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import { Stat, StatRow } from '@/components/ui/layout/stat'
import type { DeploymentRecord } from '@/lib/contracts/deployment'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { CheckedSince } from './checked-since'

type FactsThenProps = { modelId: string; record: DeploymentRecord }

/** What happened since, and how it stood then. */
export function FactsThen({ modelId, record }: FactsThenProps) {
  const { evidence, live, answered_texts: texts, corrections } = record
  const replay = evidence?.replay
  return (
    <Card label="Figures">
      <StatRow
        className={cx('max-lg:grid-cols-2', corrections.all > 0 ? 'grid-cols-5' : 'grid-cols-4')}
      >
        <Stat label="Texts answered" value={count(texts)}>
          {live ? 'since then' : 'while it was live'}
        </Stat>
        <Stat
          label="Macro F1 then"
          value={record.macro_f1 === null ? '–' : percent(record.macro_f1)}
        >
          {record.accuracy === null
            ? 'brought from another Langur, so not measured here'
            : `accuracy ${percent(record.accuracy)}`}
        </Stat>
        <Stat
          label="Answers that stayed"
          value={replay ? percent(1 - replay.changed / replay.requests) : '–'}
        >
          {replay ? `in the replay of ${plural('text', replay.requests)}` : 'no texts to replay'}
        </Stat>
        <CheckedSince modelId={modelId} number={record.number} />
        {corrections.all > 0 && (
          <Stat
            label="Corrected by feedback"
            value={plural('correction', corrections.all)}
            unit={`${count(corrections.wrong)} of ${count(corrections.all)} wrong`}
          >
            of answers of v{record.version}, by programs
          </Stat>
        )}
      </StatRow>
    </Card>
  )
}
