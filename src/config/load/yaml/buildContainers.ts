import { PyDict } from '../../../python/dict.ts'
import { PySet } from '../../../python/set.ts'
import { PyList, PyTuple } from '../../../python/values.ts'
import type { Builder } from './builder.ts'
import type { Node, Pair } from './node.ts'

/** A tuple, whose items must all be there when it is made. */
export function buildTuple(builder: Builder, node: Node): PyTuple {
  const { items, writes } = builder.sequence(node)
  return new PyTuple(items, writes)
}

export function buildList(builder: Builder, node: Node): PyList {
  const list = new PyList()
  builder.later(() => {
    const { items, writes } = builder.sequence(node)
    list.items = items
    list.writes = writes
  })
  return list
}

export function buildDict(builder: Builder, node: Node): PyDict {
  const dict = new PyDict()
  builder.later(() => builder.fillDict(node, dict))
  return dict
}

/** `!!set`: the keys of a mapping. */
export function buildSet(builder: Builder, node: Node): PySet {
  const set = new PySet()
  builder.later(() => {
    const keys = new PyDict()
    builder.fillDict(node, keys)
    for (const { key } of keys.entries()) set.add(key)
  })
  return set
}

/** `!!omap` and `!!pairs`: a list of mappings of one pair each becomes a list of tuples. */
export function buildPairs(builder: Builder, node: Node): PyList {
  const list = new PyList()
  builder.later(() => {
    const writes = []
    for (const use of builder.expectSequence(node).items) {
      const { key, value } = onlyPair(builder, use.node)
      const name = builder.value(key.node)
      const item = builder.value(value.node)
      const pair = new PyTuple([name, item], [builder.write(key, name), builder.write(value, item)])
      list.items.push(pair)
      writes.push(builder.write(use, pair))
    }
    list.writes = writes
  })
  return list
}

function onlyPair(builder: Builder, node: Node): Pair {
  const [pair, ...more] = node.kind === 'mapping' ? node.pairs : []
  if (pair !== undefined && more.length === 0) return pair
  throw builder.constructorError(node, 'each entry takes one key: value')
}
