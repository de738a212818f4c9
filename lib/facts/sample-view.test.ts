import { describe, expect, test } from 'vitest'
import {
  changeView,
  DEFAULT_COLUMNS,
  filterOf,
  questionOf,
  readView,
  type SampleView,
  viewAddress,
  wholeFilterOf,
} from './sample-view'

const plain: SampleView = {
  q: '',
  show: 'all',
  tag: null,
  more: {},
  order: '-added',
  columns: DEFAULT_COLUMNS,
}

describe('the view in the address', () => {
  test('the plain list has a plain address', () => {
    expect(viewAddress(plain)).toBe('')
    expect(readView(new URLSearchParams())).toEqual(plain)
  })

  test('every view comes back from its address', () => {
    const view: SampleView = {
      q: '40 % & more',
      show: 'disagrees',
      tag: 7,
      more: {
        tags_any: [3, 5],
        tags_none: [9],
        tagged_by: 'Maya & co',
        added_from: '2026-11-18',
        confidence_to: 0.5,
        promise: false,
        alike: 12,
        fields: [{ field: 4, from: 1, to: 3 }],
      },
      order: '-field:4',
      columns: ['source', 'field:4'],
    }
    expect(readView(new URLSearchParams(viewAddress(view)))).toEqual(view)
  })

  test('what makes no sense counts as not given', () => {
    const params = new URLSearchParams(
      'show=mine&tag=seven&sort=length&tags_any=x&confidence_to=2&fields=[1]&promise=maybe',
    )
    expect(readView(params)).toEqual(plain)
  })
})

describe('changing the view', () => {
  test('choosing a tag leaves the untagged texts', () => {
    expect(changeView({ ...plain, show: 'untagged' }, { tag: 7 })).toEqual({ ...plain, tag: 7 })
  })

  test('choosing the untagged texts takes the tag away', () => {
    const view = changeView({ ...plain, tag: 7 }, { show: 'untagged' })
    expect(view).toEqual({ ...plain, show: 'untagged' })
  })
})

describe('the filter of a view', () => {
  test('spaces around the words are no filter', () => {
    expect(filterOf({ ...plain, q: '  ' })).toEqual({})
  })

  test('untagged texts are the ones without a tag that were not judged to fit none', () => {
    expect(filterOf({ ...plain, show: 'untagged' })).toEqual({ tagged: false, fits_no_tag: false })
  })

  test('further conditions and an order by a field are asked as the API has them', () => {
    const view = { ...plain, more: { promise: true }, order: '-field:4' } as const
    expect(questionOf(view)).toEqual({ promise: true, order: '-field', order_field: 4 })
  })

  test('what is done to all that the list shows is not done to what its order leaves out', () => {
    const fields = [{ field: 4, is_given: true }]
    expect(wholeFilterOf({ ...plain, order: 'field:4' })).toEqual({ fields })
    expect(wholeFilterOf({ ...plain, order: '-confidence' })).toEqual({ confidence_from: 0 })
    expect(wholeFilterOf({ ...plain, order: 'tag' })).toEqual({ tagged: true })
    expect(wholeFilterOf(plain)).toEqual({})
  })
})
