import Link from 'next/link'
import { DifferenceSign } from '@/components/ui/charts/difference-line'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Dot } from '@/components/ui/layout/dot'
import { DeltaBeside } from '@/components/ui/marks/delta-beside'
import { RelativeTime } from '@/components/ui/marks/time'
import { VersionPill } from '@/components/ui/marks/version-pill'
import { modelPage } from '@/lib/contracts/addresses'
import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { Deployment } from '@/lib/contracts/deployment'
import type { KnownVerdict } from '@/lib/contracts/proof'
import type { Run } from '@/lib/contracts/run'
import type { Version } from '@/lib/contracts/version'
import { measuredOf } from '@/lib/facts/brought'
import { isUnderWay } from '@/lib/facts/under-way'
import { besideDifference } from '@/lib/facts/verdict-words'
import { compactCount } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { shownBeside } from '@/lib/format/shown-difference'
import { StripFlow } from './strip-flow'
import { StripTraining } from './strip-training'

type VersionStripProps = {
  modelId: string
  sandbox: Pick<Version, 'number' | 'macro_f1' | 'trained' | 'texts'> | null
  production: Pick<Deployment, 'version' | 'macro_f1' | 'deployed' | 'texts'> | null
  /** The run under way, if there is one. */
  run: Pick<Run, 'state' | 'version' | 'progress'> | null
  /** What of many texts is being written, which a training waits for. */
  writing: BulkWriting | null
  requestsToday: number
  /** Present once the two versions were compared on the same texts. */
  known?: Pick<KnownVerdict, 'verdict' | 'sure' | 'texts' | 'macro_f1'> | null
  /** The version whose deploy another person asked for, where whoever looks may approve it. */
  asked: number | null
}

/** Both versions, always in sight. It shrinks from the right: requests, ages, certainty. */
export function VersionStrip(props: VersionStripProps) {
  const { modelId, sandbox, production } = props
  const isTraining = isUnderWay(props.run)
  const canDeploy = sandbox !== null && sandbox.number !== production?.version
  return (
    <section
      aria-label="Versions of this model"
      className="sticky top-0 z-10 flex h-13 print:hidden flex-none items-center gap-3 rounded-t-xl border-b border-line bg-surface pr-3 pl-4 whitespace-nowrap max-sm:h-12 max-sm:gap-2 max-sm:rounded-none max-sm:px-3"
    >
      <Link
        href={modelPage(modelId, sandbox ? 'report' : 'tune')}
        className="flex min-w-0 items-center gap-2.5 rounded-sm text-ink-2 max-sm:flex-none max-sm:gap-1.5"
      >
        <VersionPill
          version="sandbox"
          number={sandbox?.number}
          tone={sandbox ? 'own' : 'empty'}
          isShortOnPhone={sandbox !== null}
        />
        <span>
          {sandbox && <StripScore macroF1={sandbox.macro_f1} />}
          {isTraining && props.run ? (
            <StripTraining run={props.run} writing={props.writing} hasScore={sandbox !== null} />
          ) : (
            <SandboxAge trained={sandbox?.trained} />
          )}
        </span>
      </Link>
      <StripFlow
        hasSandbox={sandbox !== null}
        hasProduction={production !== null}
        deployed={canDeploy ? null : (production?.deployed ?? null)}
      />
      <Link
        href={modelPage(modelId, 'settings/deploy')}
        className="flex min-w-0 shrink-999 items-center gap-2.5 rounded-sm text-ink-2 max-sm:flex-none max-sm:gap-1.5"
      >
        <VersionPill
          version="production"
          number={production?.version}
          tone={production ? 'own' : 'empty'}
          isShortOnPhone={production !== null}
        />
        {production ? (
          <span className="flex h-5 min-w-0 flex-wrap gap-x-1 overflow-hidden">
            <StripScore macroF1={production.macro_f1} />
            <ProductionAge deployed={production.deployed} requestsToday={props.requestsToday} />
          </span>
        ) : (
          <span className="text-ink-3 max-sm:hidden">empty</span>
        )}
      </Link>
      <div className="ml-auto flex flex-none items-center gap-3">
        {sandbox && production && canDeploy && (
          <StripLead sandbox={sandbox} production={production} known={props.known ?? null} />
        )}
        <StripAction
          href={modelPage(modelId, 'settings/deploy')}
          asked={props.asked}
          canDeploy={canDeploy}
          isFirst={production === null}
        />
      </div>
    </section>
  )
}

type StripActionProps = {
  href: string
  asked: number | null
  canDeploy: boolean
  isFirst: boolean
}

/** Where to go next: to what somebody waits for, else to what could be deployed. */
function StripAction({ href, asked, canDeploy, isFirst }: StripActionProps) {
  if (asked === null && !canDeploy) return null
  const [words, short] = actionWords(asked, isFirst)
  return (
    <LinkButton href={href} variant="production-soft" size="sm" className="max-sm:h-8">
      <span className="max-sm:sr-only">{words}</span>
      <span aria-hidden="true" className="sm:hidden">
        {short}
      </span>
    </LinkButton>
  )
}

/** In words, and as phones show it. */
function actionWords(asked: number | null, isFirst: boolean): [string, string] {
  if (asked !== null) return [`v${asked} waits for your approval`, 'Approve']
  return isFirst ? ['First deploy', 'Deploy'] : ['Review & deploy', 'Review']
}

type StripLeadProps = {
  sandbox: { macro_f1: number; texts: number }
  production: Pick<Deployment, 'macro_f1' | 'texts'>
  known: NonNullable<VersionStripProps['known']> | null
}

/** How far sandbox is ahead: on the same texts once that is known. */
function StripLead({ sandbox, production, known }: StripLeadProps) {
  const measured = measuredOf(production)
  if (measured === null) return null
  const beside = {
    candidate: sandbox.macro_f1,
    baseline: measured.macro_f1,
    isSameTexts: sandbox.texts === measured.texts,
  }
  const shown = shownBeside(beside, known && { ...known.macro_f1, texts: known.texts })
  if (shown === null) return null
  const isProven = known?.verdict === 'better' || known?.verdict === 'worse'
  return (
    <span className="flex items-center gap-2 text-ink-2 max-lg:hidden">
      {known && (
        <span className="max-2xl:hidden">
          <DifferenceSign measured={known.macro_f1} />
        </span>
      )}
      <DeltaBeside shown={shown} isProven={isProven} />
      {known && <span>{besideDifference(known)}</span>}
    </span>
  )
}

/** Of a version that was brought from another Langur there is none. */
function StripScore({ macroF1 }: { macroF1: number | null }) {
  if (macroF1 === null) return <span className="max-sm:hidden">brought</span>
  return (
    <b className="text-ink">
      <span className="max-lg:sr-only">F1 </span>
      {percent(macroF1)}
    </b>
  )
}

function SandboxAge({ trained }: { trained: string | undefined }) {
  if (trained === undefined)
    return <span className="text-ink-3 max-sm:hidden">not trained yet</span>
  return (
    <span className="max-lg:hidden">
      {' '}
      <Dot /> trained <RelativeTime moment={trained} />
    </span>
  )
}

/** Each in a line of its own where there is no room for it, which is out of sight. */
function ProductionAge({ deployed, requestsToday }: { deployed: string; requestsToday: number }) {
  return (
    <>
      <span className="max-lg:hidden">
        <Dot /> deployed <RelativeTime moment={deployed} />
      </span>
      <span className="max-xl:hidden">
        <Dot />{' '}
        {requestsToday < 1000
          ? `${plural('request', requestsToday)} today`
          : `${compactCount(requestsToday)} requests today`}
      </span>
    </>
  )
}
