import { expect, test } from 'vitest'
import { someModel, someVersion } from '@/lib/testing/made/some-model'
import type { Strategy } from './strategy'
import { strategyQuestion } from './strategy-question'

function asked(tagging_strategy: Strategy, multi: boolean, several: number) {
  const counts = { all: 90, tagged: 61, untagged: 29, fits_no_tag: 0, disagreeing: 0, several }
  const made = someModel({ counts, sandbox: { ...someVersion(1), multi } })
  return strategyQuestion({ ...made, model: { ...made.model, tagging_strategy } })
}

test('automatic tagging strategy: where texts and the first training agree, or somebody has chosen several, nothing is asked', () => {
  expect(asked('auto', false, 0)).toBeNull()
  expect(asked('auto', true, 7)).toBeNull()
  expect(asked('multi', false, 0)).toBeNull()
  expect(asked('single', true, 0)).toBeNull()
  expect(strategyQuestion(someModel())).toBeNull()
})

test('automatic tagging strategy: texts with several tags are a question, with their number', () => {
  expect(asked('auto', false, 1)).toEqual({
    sentence:
      '1 text of 61 has several tags, and the model gives one tag a text, as its first training decided: any of theirs counts as right. May a text have several? If not, leave each of them one.',
    answers: [{ label: 'Give several tags', strategy: 'multi' }],
    texts: 1,
  })
})

test('automatic tagging strategy: so are so few that they may be copies that contradict', () => {
  expect(asked('auto', true, 1)).toEqual({
    sentence:
      'Only 1 text of 61 has several tags, and the model may give several, as its first training decided. May a text have several? If not, leave each of them one.',
    answers: [{ label: 'Keep several', strategy: 'multi' }],
    texts: 1,
  })
})

test('automatic tagging strategy: so is a model of several tags whose texts have one', () => {
  expect(asked('auto', true, 0)?.answers.map(({ strategy }) => strategy)).toEqual([
    'single',
    'multi',
  ])
})
