import { invalidField } from '@/lib/errors'
import { endingOf } from '@/lib/facts/readable-files'

/** What an uploaded file is called: as it was said, else by its Content-Type. A form is refused: it is not the file itself. */
export function nameOfUpload(said: string | undefined, contentType: string | undefined): string {
  const [type = ''] = (contentType ?? '').toLowerCase().split(';')
  if (type.trim() === 'multipart/form-data') {
    const message =
      'The body is a form (multipart/form-data). Send the file itself as the body, as curl does with --data-binary @FILE.'
    throw invalidField('body', message, contentType)
  }
  return said ?? `upload${endingOf(type.trim()) ?? ''}`
}
