/**
 * What it takes to find the near copies among many texts, as a training does: texts recombined from airline, so that many
 * are alike: `npm run bench -- near-copies --texts 10000,100000,1000000`. Memory is that of the marks and tables.
 */

import { parseArgs } from 'node:util'
import { createNearCopyFinder } from '@/lib/engine/evaluation/near-copies/near-copies'
import { findSets, readLines } from './sets/data-set'
import { labelTexts } from './sets/labelled-texts'
import { recombineTexts } from './sets/recombined-texts'

const MEBIBYTE = 2 ** 20
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '10000,100000' },
    data: { type: 'string', default: '../shared/data' },
    sets: { type: 'string', default: 'airline' },
  },
})
const lines = findSets(values.data, values.sets.split(',')).flatMap(({ train }) => readLines(train))
const source = labelTexts(lines)

function measure<Result>(work: () => Result): { result: Result; seconds: string } {
  const used = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(used)
  return { result, seconds: ((user + system) / 1_000_000).toFixed(1) }
}

for (const texts of values.texts.split(',').map(Number)) {
  const next = recombineTexts(source)
  const all = Array.from({ length: texts }, () => next().text)
  const before = process.memoryUsage().arrayBuffers
  const finder = createNearCopyFinder()
  const adding = measure(() => {
    for (const text of all) finder.add(text)
  })
  let most = 0
  const finding = measure(() => {
    const steps = finder.find()
    let step = steps.next()
    for (; !step.done; step = steps.next()) {
      most = Math.max(most, process.memoryUsage().arrayBuffers)
    }
    return step.value
  })
  const groups = new Set(finding.result).size
  const mebibytes = Math.round((most - before) / MEBIBYTE)
  process.stdout.write(
    `${texts} texts: marks ${adding.seconds} s of processor time, comparing ${finding.seconds} s, ${mebibytes} MiB, ${groups} groups\n`,
  )
}
