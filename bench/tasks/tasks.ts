import { answer } from './answer'
import { calibration } from './calibration'
import { fewTags } from './few-tags'
import { fit } from './fit'
import { grow } from './grow'
import { objectives } from './objectives'
import { solve } from './solve'
import { tagging } from './tagging'
import { train } from './train'

/** What is measured in a process of its own. */
export const tasks = { fewTags, tagging, fit, train, solve, objectives, answer, grow, calibration }

export type TaskName = keyof typeof tasks
export type Ask<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0]
export type Answer<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>
