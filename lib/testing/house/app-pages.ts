import { dirname } from 'node:path'
import { filesIn } from './source-files'

/** The addresses of all pages, by their folders; those in round brackets are not part of the address. */
export function appPages(): string[] {
  const pages = filesIn('app').filter((file) => file.endsWith('/page.tsx'))
  return pages.map((file) => {
    const folders = dirname(file).split('/').slice(1)
    return `/${folders.filter((folder) => !folder.startsWith('(')).join('/')}`
  })
}
