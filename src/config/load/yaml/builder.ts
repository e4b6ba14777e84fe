import { MmdetConfigError } from '../../../errors.ts'
import { PyDict } from '../../../python/dict.ts'
import { aPyType } from '../../../python/hash.ts'
import { PySet } from '../../../python/set.ts'
import { PyList, type PyValue } from '../../../python/values.ts'
import type { Write } from '../../../python/write.ts'
import { MAX_EAGER_NESTING } from '../dataLimits.ts'
import { DataWrite, refusal, type SpanOf, shown } from '../place.ts'
import { resolveMerges } from './merge.ts'
import type { MappingNode, Node, SequenceNode, Use } from './node.ts'
import { refuseUnsafe, TAGS } from './tags.ts'

/**
 * Makes Python values from nodes in PyYAML's order: lists, dicts and sets are made empty and filled later, so that they may
 * contain themselves; tuples and keys have to be complete at once.
 */
export class Builder {
  readonly spanOf: SpanOf
  readonly #made = new Map<Node, PyValue>()
  readonly #open = new Set<Node>()
  readonly #unfilled: (() => void)[] = []

  constructor(spanOf: SpanOf) {
    this.spanOf = spanOf
  }

  /** The value of a document. */
  document(root: Use): PyValue {
    const value = this.value(root.node)
    for (const fill of this.#unfilled) fill()
    return value
  }

  /** The value of a node; its items may still be missing. */
  value(node: Node): PyValue {
    const made = this.#made.get(node)
    if (made !== undefined) return made
    if (this.#open.has(node)) {
      throw this.constructorError(node, 'a tuple cannot contain itself')
    }
    if (this.#open.size > MAX_EAGER_NESTING) {
      throw refusal(this.spanOf, {
        code: 'limit',
        message: `more than ${MAX_EAGER_NESTING} nested tuples`,
        start: node.start,
        pythonClass: 'RecursionError',
      })
    }
    this.#open.add(node)
    const value = this.#build(node)
    this.#open.delete(node)
    if (typeof value === 'object' && value !== null) this.#made.set(node, value)
    return value
  }

  #build(node: Node): PyValue {
    const build = TAGS.get(node.tag)
    if (build !== undefined) return build(this, node)
    refuseUnsafe(this, node)
    throw this.constructorError(
      node,
      `PyYAML knows no tag ${shown(node.tag)}`,
      'quote a text that begins with ! or is <<',
    )
  }

  /** Puts off filling a container. */
  later(fill: () => void): void {
    this.#unfilled.push(fill)
  }

  /** The items of a list, each with its write. */
  sequence(node: Node): { items: PyValue[]; writes: Write[] } {
    const { items: uses } = this.expectSequence(node)
    const items: PyValue[] = []
    const writes: Write[] = []
    for (const use of uses) {
      const value = this.value(use.node)
      items.push(value)
      writes.push(this.write(use, value))
    }
    return { items, writes }
  }

  /** Fills a dict with the pairs of a mapping: of equal keys the last value wins, at the place of the first. */
  fillDict(node: Node, dict: PyDict): void {
    const mapping = this.#expectMapping(node)
    resolveMerges(mapping, (source) => {
      throw this.constructorError(source, '<< takes a mapping or a list of mappings')
    })
    for (const { key: keyUse, value: valueUse } of mapping.pairs) {
      const key = this.value(keyUse.node)
      if (key instanceof PyList || key instanceof PyDict || key instanceof PySet) {
        throw this.constructorError(keyUse, `${aPyType(key)} cannot be a key`, 'quote the key if it is a text')
      }
      const value = this.value(valueUse.node)
      try {
        dict.set(key, value, this.write(valueUse, value, dict.entry(key)?.write))
      } catch (error) {
        throw this.#unhashable(keyUse, error)
      }
    }
  }

  /** What the source text wrote at a place, over an earlier write. */
  write({ start, end }: Use, value: PyValue, shadowed?: Write): Write {
    return new DataWrite(this.spanOf, start, end, value, shadowed)
  }

  expectSequence(node: Node): SequenceNode {
    if (node.kind === 'sequence') return node
    throw this.constructorError(node, `the tag ${shown(node.tag)} takes a list`)
  }

  #expectMapping(node: Node): MappingNode {
    if (node.kind === 'mapping') return node
    throw this.constructorError(node, `the tag ${shown(node.tag)} takes a mapping`)
  }

  constructorError({ start, end }: { start: number; end: number }, message: string, hint?: string): MmdetConfigError {
    return refusal(this.spanOf, {
      code: 'yaml-value',
      message,
      start,
      end,
      pythonClass: 'ConstructorError',
      hint,
    })
  }

  #unhashable({ start, end }: Use, error: unknown): unknown {
    if (!(error instanceof MmdetConfigError)) return error
    const { message, pythonClass, hint } = error.problems[0]
    return refusal(this.spanOf, { code: 'yaml-value', message, start, end, pythonClass, hint })
  }
}
