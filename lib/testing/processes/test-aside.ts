import { type Aside, createAside } from '@/lib/aside/create-aside'
import { bundlePrograms } from './bundle-programs'

/** The real threads on the database at an address; their program is bundled when it is first needed. */
export function createTestAside(address: string): Aside {
  let made: Promise<Aside> | undefined
  const aside = () => {
    made ??= bundlePrograms().then(({ asideFile }) => createAside(asideFile, address))
    return made
  }
  return {
    features: async (task) => (await aside()).features(task),
    explain: async (task) => (await aside()).explain(task),
    keywords: async (task) => (await aside()).keywords(task),
    answer: async (task) => (await aside()).answer(task),
    countWords: async (task) => (await aside()).countWords(task),
    reading: async (task) => (await aside()).reading(task),
    inspect: async (task) => (await aside()).inspect(task),
    module: async (task) => (await aside()).module(task),
    draft: async (task) => (await aside()).draft(task),
    suggest: async (task) => (await aside()).suggest(task),
    close: async () => (await made)?.close(),
  }
}
