import { AppError } from '@/lib/errors'

/** `reason` goes on where the name of the file ends: "is empty". */
export function refuseFile(fileName: string, reason: string, path = 'file'): never {
  const message = `${fileName} ${reason}.`
  throw new AppError('REQUEST_PARAMS_ERROR', message, {
    fields: [{ path, message, value: fileName }],
  })
}
