'use client'

import { useQuery } from '@tanstack/react-query'
import { Equal, EqualNot, Shuffle } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { Note } from '@/components/ui/feedback/note'
import { PathArt } from '@/components/ui/feedback/path-art'
import { QueryView } from '@/components/ui/feedback/query-view'
import { toast } from '@/components/ui/feedback/toast'
import { useKeys } from '@/components/ui/keys/use-keys'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { modelQuery } from '@/lib/queries/models'
import { useAddSamples } from '@/lib/queries/samples'
import { useMayDo } from '@/lib/queries/use-may-do'
import { AnswerCard } from './answer-card'
import { verdictOf } from './compare-answers'
import { knownWords } from './known-words'
import { MarksLegend } from './marked-text'
import { PinMenu } from './pin-menu'
import { RecentTexts } from './recent-texts'
import { TextCard } from './text-card'
import { type AskedText, useAskedTexts } from './use-asked-texts'
import { useRandomText } from './use-random-text'

/** The page Try it: what both versions say of a text. */
export function TryPage({ modelId }: { modelId: string }) {
  const query = useQuery(modelQuery(modelId))
  return (
    <Page>
      <QueryView query={query} what="the model">
        {(model) =>
          model.langur.sandbox || model.langur.production ? (
            <TryContent model={model} />
          ) : (
            <NothingAnswers model={model} />
          )
        }
      </QueryView>
    </Page>
  )
}

const HEADER = {
  title: 'Try it',
  sub: 'Type or paste a text and see what both versions answer.',
}

/** Before the first training a field for texts would promise too much. */
function NothingAnswers({ model: { id, langur } }: { model: Model }) {
  const why = langur.not_trainable
  return (
    <>
      <PageHeader {...HEADER} />
      <EmptyState
        art={<PathArt reached={langur.counts.all > 0 ? 'no-tags' : 'no-texts'} />}
        title="Train the sandbox first"
        actions={
          <LinkButton variant="primary" size="lg" href={modelPage(id, why ? 'tag' : 'tune')}>
            {why ? 'Tag texts' : 'Train the sandbox'}
          </LinkButton>
        }
      >
        {why ?? 'Nobody could answer yet.'}
      </EmptyState>
    </>
  )
}

function TryContent({ model }: { model: Model }) {
  const [text, setText] = useState('')
  const { asked, shown, show, ask, isAsking } = useAskedTexts(model)
  const add = useAddSamples(model.id)
  const random = useRandomText(model.id, setText)
  const { sandbox, production, counts } = model.langur
  const canEdit = useMayDo('editor')
  const hasText = text.trim() !== ''
  useKeys({ r: counts.untagged > 0 ? random.take : undefined })

  function addToData() {
    add.mutate(
      { data: [{ text }], existing_duplicates_strategy: 'ignore' },
      {
        onSuccess: ({ added }) =>
          toast({
            title: added > 0 ? 'Added to the data, untagged' : 'The data has this text already',
          }),
        onError: ({ message }) => toast({ kind: 'error', title: message }),
      },
    )
  }

  return (
    <>
      <PageHeader
        {...HEADER}
        actions={
          counts.untagged > 0 && (
            <Button
              icon={<Shuffle />}
              shortcut="R"
              isPending={random.isTaking}
              onPress={random.take}
            >
              Take an untagged text
            </Button>
          )
        }
      />
      <TextCard
        value={text}
        onChange={setText}
        isAsking={isAsking}
        disabledReason={hasText ? undefined : 'Type a text first.'}
        onAsk={() => ask(text)}
        known={shown && shown.text === text ? knownWords(shown) : null}
        actions={
          hasText && (
            <>
              <Button variant="ghost" onPress={() => setText('')}>
                Clear
              </Button>
              {canEdit && model.model.tags.length > 0 && <PinMenu model={model} text={text} />}
              {canEdit && (
                <Button isPending={add.isPending} onPress={addToData}>
                  Add to Data
                </Button>
              )}
            </>
          )
        }
      />
      <div aria-live="polite" className="mb-4 pt-4 empty:pt-0">
        {shown && <Verdict shown={shown} text={text} />}
      </div>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <AnswerCard
          version="sandbox"
          number={sandbox?.number}
          answer={shown?.sandbox}
          missing={
            <>
              <p className="mb-3">
                {model.langur.not_trainable ?? 'The sandbox is not trained yet.'}
              </p>
              <LinkButton href={modelPage(model.id, model.langur.not_trainable ? 'tag' : 'tune')}>
                {model.langur.not_trainable ? 'Tag texts' : 'Train the sandbox'}
              </LinkButton>
            </>
          }
        />
        <AnswerCard
          version="production"
          number={production?.version}
          answer={shown?.production}
          missing={
            <>
              <p className="mb-3">Nothing is in production yet.</p>
              {sandbox && (
                <LinkButton variant="production-soft" href={modelPage(model.id, 'settings/deploy')}>
                  First deploy
                </LinkButton>
              )}
            </>
          }
        />
      </div>
      {shown && <MarksLegend />}
      {asked.length > 0 && (
        <RecentTexts
          asked={asked}
          shownId={shown?.id}
          onShow={(one) => {
            show(one.id)
            setText(one.text)
          }}
        />
      )}
    </>
  )
}

function Verdict({ shown, text }: { shown: AskedText; text: string }) {
  if (text !== shown.text) return <Note>The text has changed since these answers. Ask again.</Note>
  const verdict = verdictOf(shown)
  if (!verdict) return null
  return (
    <Note icon={verdict.isSame ? <Equal /> : <EqualNot />}>
      <b>{verdict.head}</b> {verdict.detail}
    </Note>
  )
}
