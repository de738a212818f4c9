'use client'

import { useMemo } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import type { Model } from '@/lib/contracts/model'
import type { SampleView } from '@/lib/facts/sample-view'
import { hasSeveralTags } from '@/lib/facts/several-tags'
import { tagNames } from '@/lib/facts/tag-names'
import { useCreateTag } from '@/lib/queries/tags'
import type { SampleTarget } from './sample-target'
import { nameOf } from './tag-cells'
import { useSampleChanges } from './use-sample-changes'

/** What can be done to texts, in the words of the page. */
export function useSampleActions(model: Model, view: SampleView) {
  const changes = useSampleChanges(model.id)
  const createTag = useCreateTag(model.id)
  const names = useMemo(() => tagNames(model), [model])
  const isMultiple = hasSeveralTags(model)
  // The answers stand beside the texts, so a tag given here was given after seeing them.
  const evidence = {
    chosen_by: view.show === 'disagrees' ? 'disagreement' : 'person',
    seen_version: model.langur.sandbox?.number ?? null,
  } as const

  function setTags(target: SampleTarget, tags: number[]) {
    const list = tags.map((id) => nameOf(names, id)).join(', ')
    changes.tag({ ...target, set_tags: tags, ...evidence }, (texts) =>
      tags.length === 0 ? `Removed the tags of ${texts}` : `Tagged ${texts} as ${list}`,
    )
  }

  /** Of many texts with several tags each, the others are kept. */
  function addTag(target: SampleTarget, tag: number) {
    if (!isMultiple) return setTags(target, [tag])
    changes.tag(
      { ...target, add_tags: [tag], ...evidence },
      (texts) => `Added ${nameOf(names, tag)} to ${texts}`,
    )
  }

  /** Takes one tag off; null: all of them. */
  function untag(target: SampleTarget, tag: number | null) {
    if (tag === null) return setTags(target, [])
    changes.tag(
      { ...target, remove_tags: [tag], ...evidence },
      (texts) => `Removed ${nameOf(names, tag)} from ${texts}`,
    )
  }

  function createAndAdd(target: SampleTarget, name: string) {
    createTag.mutate(
      { name },
      {
        onSuccess: ({ id }) => {
          const tags = isMultiple ? { add_tags: [id] } : { set_tags: [id] }
          changes.tag(
            { ...target, ...tags, ...evidence },
            (texts) => `Tagged ${texts} with the new tag ${name}`,
          )
        },
        onError: ({ message }) => toast({ kind: 'error', title: message }),
      },
    )
  }

  function accept(target: SampleTarget) {
    changes.tag(
      { ...target, accept_sandbox: true, ...evidence },
      (texts) => `Accepted the sandbox’s tags of ${texts}`,
    )
  }

  function fitsNoTag(target: SampleTarget) {
    changes.tag(
      { ...target, fits_no_tag: true, ...evidence },
      (texts) => `Judged that no tag fits ${texts}`,
    )
  }

  /** Gives all that fit no tag one of this name, which is made if there is none. */
  function tagAllNamed(name: string) {
    const filter = { fits_no_tag: true }
    changes.tag(
      { filter, add_tag_named: name, chosen_by: 'person' },
      (texts) => `Tagged ${texts} as ${name}`,
    )
  }

  return {
    changes,
    fitsNoTag,
    tagAllNamed,
    isMultiple,
    names,
    setTags,
    addTag,
    untag,
    createAndAdd,
    accept,
  }
}

export type SampleActions = ReturnType<typeof useSampleActions>
