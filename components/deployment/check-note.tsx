'use client'

import { TextLink } from '@/components/ui/controls/text-link'
import { Note } from '@/components/ui/feedback/note'
import { modelPage } from '@/lib/contracts/addresses'
import { RANDOM_CHECK_TEXTS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { useCheckWords } from '@/lib/queries/random-checks'

const USUAL_THRESHOLD = 80

/** What is compared here was measured on tagged texts; how the sandbox version does on texts as they come. */
export function CheckNote({ model }: { model: Model }) {
  const { sandbox } = model.langur
  const words = useCheckWords(model.id, sandbox?.number ?? 0, USUAL_THRESHOLD)
  if (!sandbox || words === undefined) return null
  const check = (
    <TextLink href={modelPage(model.id, 'tag/check')}>
      Check {RANDOM_CHECK_TEXTS} random texts
    </TextLink>
  )
  return (
    <Note>
      {words ? (
        <>
          <b>
            On texts as they come
            {words.isEarlier && `, of an earlier version than v${sandbox.number}`}:
          </b>{' '}
          {words.sentences.join(' ')} {words.isEarlier && check}
        </>
      ) : (
        <>Figures here were measured on tagged texts. {check} to know them on texts as they come.</>
      )}
    </Note>
  )
}
