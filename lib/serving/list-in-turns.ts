import 'server-only'
import { isTurnOver, nextTurn } from '@/lib/answering/turn'

/** A list as JSON, element by element, so that others get their turn in between. */
export async function* listInTurns(elements: readonly unknown[]): AsyncGenerator<string> {
  let before = '['
  for (const element of elements) {
    if (isTurnOver()) await nextTurn()
    yield before + JSON.stringify(element)
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}
