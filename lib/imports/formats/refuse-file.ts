import { AppError } from '@/lib/errors'

/** `reason` goes on where the name of the file ends: "is empty". */
export function refuseFile(fileName: string, reason: string, path = 'file'): never {
  throw refusalOf(fileName, reason, path)
}

/** The same, to be thrown. */
export function refusalOf(fileName: string, reason: string, path = 'file'): AppError {
  const message = `${fileName} ${reason}.`
  return new AppError('REQUEST_PARAMS_ERROR', message, {
    fields: [{ path, message, value: fileName }],
  })
}
