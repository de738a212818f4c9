'use client'

import { Check, X } from 'lucide-react'
import { AnswerChips } from '@/components/deployment/answer-chips'
import { Segmented } from '@/components/ui/controls/segmented'
import { ShowMore } from '@/components/ui/controls/show-more'
import { TextButton } from '@/components/ui/controls/text-button'
import { TEXT_LINK } from '@/components/ui/controls/text-link'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import type { TagSource } from '@/components/ui/marks/tag-chip'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Flip, Proof } from '@/lib/contracts/proof'
import type { Names } from '@/lib/facts/verdict-words'
import { count } from '@/lib/format/count'
import { flipsFile, type PairOfVersions } from '@/lib/queries/proofs'
import { type FlipKind, useFlips } from '@/lib/queries/use-flips'

type FlipsCardProps = { modelId: string; proof: Proof; names: Names; pair: PairOfVersions }

const SHOWN = 8

/** The texts that only one version got right, with both answers. */
export function FlipsCard({ modelId, proof, names, pair }: FlipsCardProps) {
  const { params, change } = useUrlParams()
  const kind = params.get('flips') === 'fixed' ? 'fixed' : 'broken'
  const tag = wholeNumber(params.get('tag')) ?? undefined
  const filter = { ...pair, kind, tag } as const
  const { query, flips, names: nameOf, total } = useFlips(modelId, filter, { limit: SHOWN })
  const [candidate, baseline] = [names.candidate, names.baseline]
  const both = names.isThen
    ? `${baseline} and ${candidate}`
    : `${baseline} and ${candidate}`.toLowerCase()
  return (
    <section id="flips" className="scroll-mt-16">
      <Card isClipped>
        <CardHeader
          title="Answers that changed"
          sub={`Texts that only one of ${both} got right`}
          actions={
            <Segmented
              label="Show"
              segments={[
                {
                  id: 'broken',
                  label: names.isThen ? 'Then wrong' : 'Now wrong',
                  count: count(proof.only_baseline),
                },
                {
                  id: 'fixed',
                  label: names.isThen ? 'Then right' : 'Now right',
                  count: count(proof.only_candidate),
                },
              ]}
              value={kind}
              onChange={(next) => change({ flips: next, tag: null })}
            />
          }
        />
        <QueryView
          query={query}
          what="the changed answers"
          className="border-t border-line"
          isEmpty={() => flips.length === 0}
          empty={<p className="px-4 py-6 text-ink-3">No such texts.</p>}
        >
          {() => (
            <Table
              label={`Answers that are ${kind === 'broken' ? 'now wrong' : 'now right'}`}
              isStacked
              isFixed
            >
              <TableHead>
                <HeadCell className="w-1/3">Text</HeadCell>
                <HeadCell>Your tag</HeadCell>
                <HeadCell>{baseline} says</HeadCell>
                <HeadCell>{candidate} says</HeadCell>
              </TableHead>
              <tbody>
                {flips.map((flip) => (
                  <FlipRow key={flip.id} flip={flip} kind={kind} nameOf={nameOf} names={names} />
                ))}
              </tbody>
            </Table>
          )}
        </QueryView>
        <CardFooter>
          <ShowMore query={query}>Show more of {count(total)}</ShowMore>
          {tag !== undefined && (
            <TextButton onPress={() => change({ tag: null })}>Show those of all tags</TextButton>
          )}
          <a className={TEXT_LINK} href={flipsFile(modelId, filter)} download>
            Download as CSV
          </a>
        </CardFooter>
      </Card>
    </section>
  )
}

type FlipRowProps = {
  flip: Flip
  kind: FlipKind
  nameOf: ReadonlyMap<number, string>
  names: Names
}

function FlipRow({ flip, kind, nameOf, names }: FlipRowProps) {
  const language = useTextLanguage()
  const named = (ids: readonly number[]) => ids.map((id) => nameOf.get(id) ?? '')
  return (
    <Row>
      <Cell isRowHeader className="font-normal" stacked="full">
        <span
          {...language}
          className="block truncate text-start max-sm:whitespace-normal"
          title={flip.text}
        >
          {flip.text}
        </span>
      </Cell>
      <Cell label="Your tag" stacked="full">
        <AnswerChips names={named(flip.tags)} source="person" />
      </Cell>
      <Cell label={names.baseline} stacked="full">
        <Answer
          names={named(flip.from)}
          source={names.isThen ? 'old' : 'production'}
          isRight={kind === 'broken'}
        />
      </Cell>
      <Cell label={names.candidate} stacked="full">
        <Answer
          names={named(flip.to)}
          source={names.isThen ? 'production' : 'sandbox'}
          isRight={kind === 'fixed'}
        />
      </Cell>
    </Row>
  )
}

type AnswerProps = { names: readonly string[]; source: TagSource; isRight: boolean }

function Answer({ names, source, isRight }: AnswerProps) {
  return (
    <AnswerChips names={names} source={source}>
      {isRight ? (
        <Check aria-label="right" className="shrink-0 text-ink-3" />
      ) : (
        <X aria-label="wrong" className="shrink-0 text-down" />
      )}
    </AnswerChips>
  )
}
