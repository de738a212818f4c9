import { z } from 'zod'
import { declare } from './declare'
import { modelListQuery } from './model'

/** What Langur has not, so that a list of it is empty. */
const none = z.array(z.never())

export const listExtractors = declare({
  method: 'GET',
  path: 'extractors/',
  summary: 'None: MonkeyLearn had extractors, Langur has classifiers only.',
  isTolerant: true,
  allow: 'member',
  query: modelListQuery,
  answer: none,
})

export const listWorkflows = declare({
  method: 'GET',
  path: 'workflows/',
  summary: 'None: MonkeyLearn had workflows, Langur has classifiers only.',
  isTolerant: true,
  allow: 'member',
  query: modelListQuery,
  answer: none,
})
