import type { ErrorCode, FieldError } from '@/lib/errors'
import type { TaskName, Tasks } from './tasks'

export type AsideTask = { [Name in TaskName]: { name: Name; task: Tasks[Name]['task'] } }[TaskName]

/** What a thread begins with: where the database is, and whether all others compute first. */
export type AsideStart = { address: string; givesWay: boolean }

/** The first message of a thread: that it can take tasks, and how the kernel calls it. */
export type AsideReady = { thread: string | null }

export type AsideMessage =
  | { type: 'done'; result: unknown }
  | { type: 'refused'; code: ErrorCode; message: string; fields: FieldError[] | undefined }
  | { type: 'failed'; error: unknown; about: object }
