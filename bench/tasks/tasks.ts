import { fit } from './fit'
import { train } from './train'

/** What is measured in a process of its own. */
export const tasks = { fit, train }

export type TaskName = keyof typeof tasks
export type Ask<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0]
export type Answer<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>
