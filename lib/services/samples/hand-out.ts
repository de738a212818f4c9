import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { untaggedAmong } from '@/db/questions/untagged-pool'
import { sampleContents } from '@/db/samples/samples'
import { skippedSince } from '@/db/samples/skipped-texts'
import { copyForm } from './copies'
import type { Tagger } from './queue-holder'
import type { QueueHolds } from './queue-holds'
import { SKIPPED_MS } from './skip-text'

type Text = { id: number; text: string }
type Page = { limit: number; skip: ReadonlySet<number> }

export type Asked = {
  limit: number
  /** Left out: passed over, or on the page already. */
  skip: readonly number[]
  /** Who tags; null: nobody, so that nothing is kept from others. */
  tagger: Tagger | null
}

/**
 * The next texts, of copies one, none of which somebody else has in hand; `held` is how many untagged ones others have. What
 * the tagger passed over lately comes when nothing else is left.
 */
export async function handOut<Item extends Text>(
  db: Database,
  model: ModelRow,
  holds: QueueHolds,
  { limit, skip, tagger }: Asked,
  next: (page: Page) => Promise<Item[]>,
): Promise<{ items: Item[]; held: number }> {
  const holder = tagger?.holder ?? null
  if (holder !== null) await holds.prolong(model.id, holder, skip)
  const lately = new Set(tagger ? await skippedLately(db, model, tagger) : [])
  for (;;) {
    const others = await holds.ofOthers(model.id, holder)
    const about = { limit, skip, others }
    const unskipped = await differentTexts(db, { ...about, lately }, next)
    const items =
      unskipped.length > 0 || lately.size === 0
        ? unskipped
        : await differentTexts(db, { ...about, lately: NONE }, next)
    const ids = items.map(({ id }) => id)
    const taken = holder === null ? new Set(ids) : await holds.take(model.id, holder, ids)
    // While they were looked for, somebody else may have taken all of them.
    if (taken.size === 0 && items.length > 0) continue
    const held = (await untaggedAmong(db.read, [...others])).length
    return { items: items.filter(({ id }) => taken.has(id)), held }
  }
}

const NONE: ReadonlySet<number> = new Set()
/** The texts that a page has left and last passed over, at most. */
const ON_PAGE = 100

type LeftOut = {
  limit: number
  skip: readonly number[]
  others: ReadonlySet<number>
  lately: ReadonlySet<number>
}

/** The next texts, none of which is a copy of another or of one on the page. */
async function differentTexts<Item extends Text>(
  db: Database,
  { limit, skip, others, lately }: LeftOut,
  next: (page: Page) => Promise<Item[]>,
): Promise<Item[]> {
  const onPage = await sampleContents(db.read, skip.slice(-ON_PAGE))
  const forms = new Set([...onPage.values()].map(copyForm))
  const copies = new Set<number>()
  for (;;) {
    // Last what is on the page: what comes next shall not look like it.
    const left = new Set([...lately, ...others, ...copies, ...skip])
    const found = await next({ limit, skip: left })
    const items = oneOfCopies(found, forms)
    if (items.length > 0 || found.length === 0) return items
    for (const { id } of found) copies.add(id)
  }
}

function skippedLately(db: Database, model: ModelRow, { name }: Tagger): Promise<number[]> {
  return skippedSince(db.read, model.id, name, new Date(Date.now() - SKIPPED_MS))
}

/** The first of those that are copies of each other; none of a text that is on the page. */
function oneOfCopies<Item extends Text>(
  items: readonly Item[],
  onPage: ReadonlySet<string>,
): Item[] {
  const seen = new Set(onPage)
  return items.filter(({ text }) => {
    const form = copyForm(text)
    if (seen.has(form)) return false
    seen.add(form)
    return true
  })
}
