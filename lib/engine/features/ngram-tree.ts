import { inSlices, type Steps } from '@/lib/engine/steps'
import { Int32List } from './int32-list'
import { EMPTY, emptySlots, mix, slotsFor } from './slots'

/** Node 0: its children are the first words of n-grams of words; symbols are numbers of terms. */
export const WORD_ROOT = 0
/** Node 1: its children are the first characters of n-grams of characters; symbols are code points. */
export const CHARACTER_ROOT = 1

/** Each node is an n-gram: that of its parent and one more symbol. */
export type NgramNodes = {
  readonly parents: Int32Array
  readonly symbols: Int32Array
}

/**
 * All n-grams met so far, as a tree in which the n-gram "not very good" hangs below "not very". So an
 * n-gram of any length is found by one look-up of two integers, exactly: no hash stands for a string.
 * Nodes are numbered in the order in which they are first met. Open addressing over (parent, symbol).
 */
export class NgramTree {
  private parents = new Int32List()
  private symbols = new Int32List()
  private slots = emptySlots(slotsFor(64))

  constructor() {
    this.append(-1, WORD_ROOT)
    this.append(-1, CHARACTER_ROOT)
  }

  static *of({ parents, symbols }: NgramNodes): Steps<NgramTree> {
    const tree = new NgramTree()
    tree.parents = Int32List.of(parents)
    tree.symbols = Int32List.of(symbols)
    tree.slots = emptySlots(slotsFor(parents.length))
    yield* inSlices(tree.size, (from, to) => tree.place(from, to))
    return tree
  }

  get size(): number {
    return this.parents.length
  }

  nodes(): NgramNodes {
    return { parents: this.parents.view(), symbols: this.symbols.view() }
  }

  /** The n-gram `parent` followed by `symbol`, or `EMPTY` if it was never met. */
  find(parent: number, symbol: number): number {
    return this.slots[this.slotOf(parent, symbol)]!
  }

  /** The n-gram `parent` followed by `symbol`, a new node if it was never met. */
  intern(parent: number, symbol: number): number {
    const slot = this.slotOf(parent, symbol)
    const known = this.slots[slot]!
    if (known !== EMPTY) return known
    const node = this.size
    this.append(parent, symbol)
    this.slots[slot] = node
    if (2 * this.size > this.slots.length) {
      this.slots = emptySlots(2 * this.slots.length)
      this.place(0, this.size)
    }
    return node
  }

  private append(parent: number, symbol: number): void {
    this.parents.push(parent)
    this.symbols.push(symbol)
  }

  private slotOf(parent: number, symbol: number): number {
    const { slots } = this
    const parents = this.parents.items
    const symbols = this.symbols.items
    const last = slots.length - 1
    let slot = hashOf(parent, symbol) & last
    for (;;) {
      const node = slots[slot]!
      if (node === EMPTY || (parents[node] === parent && symbols[node] === symbol)) return slot
      slot = (slot + 1) & last
    }
  }

  /** Gives the nodes from … to − 1 their slots; the roots are nobody's children and have none. */
  private place(from: number, to: number): void {
    const { slots } = this
    const { items: parents } = this.parents
    const { items: symbols } = this.symbols
    const last = slots.length - 1
    for (let node = Math.max(from, CHARACTER_ROOT + 1); node < to; node++) {
      let slot = hashOf(parents[node]!, symbols[node]!) & last
      while (slots[slot] !== EMPTY) slot = (slot + 1) & last
      slots[slot] = node
    }
  }
}

function hashOf(parent: number, symbol: number): number {
  return mix(Math.imul(parent, 0x9e3779b1) ^ symbol)
}
