'use client'

import { TextLink } from '@/components/ui/controls/text-link'
import { Note } from '@/components/ui/feedback/note'
import { modelPage } from '@/lib/contracts/addresses'
import { RANDOM_CHECK_TEXTS } from '@/lib/contracts/limits'
import { useCheckWords } from '@/lib/queries/random-checks'

type CheckNoteProps = {
  modelId: string
  version: number
  /** In percent. */
  threshold: number
}

/** Beside what was measured on tagged texts: how the version does on texts as they come, once somebody has checked. */
export function CheckNote({ modelId, version, threshold }: CheckNoteProps) {
  const words = useCheckWords(modelId, version, threshold)
  if (words === undefined) return null
  const check = (
    <TextLink href={modelPage(modelId, 'tag/check')}>
      {words && !words.isEarlier ? 'The check' : `Check ${RANDOM_CHECK_TEXTS} random texts`}
    </TextLink>
  )
  if (!words) {
    return (
      <Note>
        <b>All of this was measured on tagged texts.</b> Texts as they come may fit no tag, and then
        every tag it gives is wrong. {check} to know how often.
      </Note>
    )
  }
  return (
    <Note>
      <b>
        On texts as they come
        {words.isEarlier && `, of an earlier version than v${version}`}:
      </b>{' '}
      {words.sentences.join(' ')} {check}
    </Note>
  )
}
