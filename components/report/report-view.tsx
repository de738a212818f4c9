'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Explained } from '@/components/ui/feedback/tooltip'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import { Moment } from '@/components/ui/marks/time'
import type { Model } from '@/lib/contracts/model'
import { TERMS } from '@/lib/facts/terms'
import { plural } from '@/lib/format/plural'
import { reportQuery } from '@/lib/queries/versions'
import { ExportMenu } from './export-menu'
import { NoReport } from './no-report'
import { ReportBody } from './report-body'
import { readSelection } from './report-selection'
import { VersionPicker } from './version-picker'

type ReportViewProps = {
  model: Model
  /** What the model asks, above everything. */
  question: ReactNode
  /** What stands below the report of a version. */
  below: (version: number) => ReactNode
}

/** How good a version is, and on which texts it is wrong. */
export function ReportView({ model, question, below }: ReportViewProps) {
  const { params, change } = useUrlParams()
  const number = wholeNumber(params.get('version')) ?? model.langur.sandbox?.number
  if (number === undefined) return <NoReport model={model} />
  return (
    <VersionReport
      key={number}
      model={model}
      number={number}
      question={question}
      below={below(number)}
      onVersion={(version) =>
        change({
          version: version === model.langur.sandbox?.number ? null : version,
          actual: null,
          answered: null,
        })
      }
    />
  )
}

type VersionReportProps = {
  model: Model
  number: number
  question: ReactNode
  below: ReactNode
  onVersion: (version: number) => void
}

function VersionReport({ model, number, question, below, onVersion }: VersionReportProps) {
  const query = useQuery(reportQuery(model.id, number))
  const { params, change } = useUrlParams()
  const metrics = query.data?.metrics
  return (
    <Page>
      <PageHeader
        title="Report"
        sub={
          metrics ? (
            <>
              {nameOf(model, number)}, measured on {plural('tagged text', metrics.texts)},{' '}
              <Explained meaning={TERMS.out_of_fold}>
                each answered by a model that had not seen it
              </Explained>
            </>
          ) : (
            nameOf(model, number)
          )
        }
        actions={
          <>
            <VersionPicker model={model} number={number} onChange={onVersion} />
            <ExportMenu modelId={model.id} number={number} />
          </>
        }
      />
      <p className="hidden pb-4 text-ink-2 print:block">
        {model.name}, v{number}
        {query.data && (
          <>
            , trained <Moment moment={query.data.trained} />
          </>
        )}
        ; printed <Moment moment={new Date().toISOString()} />
      </p>
      {question}
      <QueryView query={query} what="the report">
        {(report) => (
          <>
            <ReportBody
              model={model}
              report={report}
              selection={readSelection(params)}
              onSelect={(selection) => change(selection)}
            />
            <div className="mt-4">{below}</div>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function nameOf({ langur: { sandbox, production } }: Model, number: number): string {
  if (number === sandbox?.number) return `Sandbox v${number}`
  return number === production?.version ? `Production v${number}` : `v${number}`
}
