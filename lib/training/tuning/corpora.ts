import type { Settings } from '@/lib/contracts/settings'
import type { Corpus } from '@/lib/engine/features/corpus'
import { corpusBytes } from '@/lib/training/read/kept-corpus'

export type Corpora = {
  /** The texts as these settings read them. Settings that read them alike share a corpus. */
  of: (settings: Settings) => Promise<Corpus>
}

/**
 * Builds corpora one after the other and keeps those used last, up to so many bytes; one that is larger than that is
 * kept until another is asked for.
 */
export function createCorpora(
  build: (settings: Settings) => Promise<Corpus>,
  /** The same for settings that read the same texts alike. */
  keyOf: (settings: Settings) => string,
  mostBytes: number,
): Corpora {
  const kept = new Map<string, Corpus>()
  let building: Promise<unknown> = Promise.resolve()

  async function find(settings: Settings): Promise<Corpus> {
    const key = keyOf(settings)
    const corpus = kept.get(key) ?? (await build(settings))
    // again the one used last
    kept.delete(key)
    kept.set(key, corpus)
    forget()
    return corpus
  }

  function forget(): void {
    let bytes = [...kept.values()].reduce((sum, corpus) => sum + corpusBytes(corpus), 0)
    for (const [key, corpus] of kept) {
      if (bytes <= mostBytes || kept.size === 1) return
      kept.delete(key)
      bytes -= corpusBytes(corpus)
    }
  }

  return {
    of(settings) {
      const found = building.then(() => find(settings))
      building = found.catch(() => {})
      return found
    },
  }
}
