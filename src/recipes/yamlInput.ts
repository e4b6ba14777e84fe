import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parse, type Scalar, type YAMLMap } from 'yaml'
import type { Unchecked } from '../author/overrides/tree.ts'
import { refuseLength, spansOf } from '../config/load/dataText.ts'
import { MAX_YAML_NESTING, parseYaml } from '../config/load/yaml/parse.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { INTEGER_LIKE, type PyInput, ref, toPy, tuple } from '../python/input.ts'
import { PyFloat } from '../python/values.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import { Places } from './places.ts'
import type { Tags } from './tags.ts'

/** Characters of a recipe; the longest config of MMDetection has 20,000. */
const MAX_RECIPE_LENGTH = 200_000

/** Values of a recipe, with every alias unfolded. */
const MAX_NODES = 100_000

/** A YAML text as an author's input, with the position of each value. */
export interface YamlInput {
  readonly problems: readonly Problem[]
  readonly value?: Unchecked
  readonly places: Places
}

/**
 * Reads YAML 1.2 as an author's input: `1.0` and `1e-5` are floats, `!!python/tuple [1, 2]` is a tuple; `!ref name`,
 * `!replace {...}` and `!remove` work like the functions of these names. Problems have the code `yaml-syntax` (also for a
 * repeated key) or `yaml-value`, each with its position.
 *
 * @param tags what tags stand for. They are given, since a bundler would put what is imported here into each page.
 */
export function readYaml(source: SourceText, tags: Tags): YamlInput {
  const places = new Places(source)
  try {
    refuseLength(source.text, spansOf(source), MAX_RECIPE_LENGTH)
    return readDocument(source, places, tags)
  } catch (error) {
    if (error instanceof MmdetConfigError) return { problems: error.problems.map((each) => places.place(each)), places }
    throw error
  }
}

function readDocument(source: SourceText, places: Places, tags: Tags): YamlInput {
  const { document, problems } = parseYaml(source.text, spansOf(source), 'core')
  if (problems.length > 0) return { problems, places }
  const reader = new Reader(places, tags, (alias) => (isAlias(alias) ? alias.resolve(document) : undefined))
  const value = document.contents === null ? null : reader.read(document.contents, [], 0)
  return { problems: reader.problems, value, places }
}

type Path = readonly (string | number)[]

class Reader {
  readonly problems: Problem[] = []
  readonly #places: Places
  readonly #tags: Tags
  readonly #resolve: (alias: Node) => Node | undefined
  #nodes = 0
  /** How many lists and replaced dicts are around a value: it merges with nothing. */
  #whole = 0

  constructor(places: Places, tags: Tags, resolve: (alias: Node) => Node | undefined) {
    this.#places = places
    this.#tags = tags
    this.#resolve = resolve
  }

  read(node: Node, path: Path, depth: number): Unchecked {
    const span = this.#places.add(path, node.range)
    if (depth > MAX_YAML_NESTING) throw tooLarge(span, `aliases unfold to more than ${MAX_YAML_NESTING} levels`)
    if (++this.#nodes > MAX_NODES) throw tooLarge(span, `aliases unfold to more than ${MAX_NODES} values`)
    if (isAlias(node)) {
      const target = this.#resolve(node)
      if (target !== undefined) return this.read(target, path, depth + 1)
      return this.#refuse(span, `no value before this one is named &${node.source}`)
    }
    const tag = node.tag
    if (tag === undefined || PLAIN_TAGS.has(tag)) return this.#plain(node, path, depth)
    try {
      return this.#tagged(node, tag, path, depth, span)
    } catch (error) {
      throw error instanceof MmdetConfigError ? placedAt(error, span) : error
    }
  }

  #plain(node: Node, path: Path, depth: number): Unchecked {
    if (isSeq(node)) return this.#items(node.items as Node[], path, depth)
    if (isMap(node)) return this.#map(node, path, depth)
    if (!isScalar(node)) return null
    return node.tag === FLOAT_TAG ? new PyFloat(Number(node.value)) : scalar(node.value)
  }

  #items(nodes: readonly Node[], path: Path, depth: number): Unchecked[] {
    this.#whole++
    const items = nodes.map((item, at) => this.read(item, [...path, at], depth + 1))
    this.#whole--
    return items
  }

  #map(node: YAMLMap, path: Path, depth: number): Unchecked {
    const first = new Map<unknown, SourceSpan>()
    const entries = (node.items as Pair<Node, Node | null>[]).map(({ key, value }) => {
      const name = isScalar(key) ? scalar(key.value) : null
      const here = [...path, String(name)]
      this.#places.addKey(here, key.range)
      if (isScalar(key)) this.#refuseRepeated(first, key.value, this.#places.span(...range(key)))
      return [name, value === null ? null : this.read(value, here, depth + 1)] as const
    })
    const named = entries.every(([name]) => typeof name === 'string' && !INTEGER_LIKE.test(name))
    if (named) return Object.fromEntries(entries as [string, Unchecked][])
    if (path[0] !== 'variables' && (path[0] !== 'overrides' || this.#whole === 0))
      return this.#refuse(this.#places.span(...range(node)), 'keys must be strings here', KEYS_HINT)
    return PyDict.of(entries.map(([name, value]) => [toPy(name as PyInput), toPy(value as PyInput)] as const))
  }

  #refuseRepeated(first: Map<unknown, SourceSpan>, key: unknown, span: SourceSpan): void {
    const before = first.get(key)
    if (before === undefined) first.set(key, span)
    else {
      const related = [{ message: 'given first', span: before }]
      this.problems.push({ code: 'yaml-syntax', message: `the key ${String(key)} is given twice`, span, related })
    }
  }

  #tagged(node: Node, tag: string, path: Path, depth: number, span: SourceSpan): Unchecked {
    if (tag === TUPLE_TAG && isSeq(node)) return tuple(...(this.#items(node.items as Node[], path, depth) as PyInput[]))
    if (tag === '!ref' && isScalar(node) && typeof node.value === 'string') {
      this.#places.addReference(node.value, span)
      return ref(node.value)
    }
    if (tag === '!remove') return this.#tags.remove()
    if (tag === '!repeat' && isScalar(node)) return this.#tags.repeat(countOf(untagged(node)))
    if (tag === '!concat' && isSeq(node)) return this.#tags.concat(this.#items(node.items as Node[], path, depth))
    if (tag === '!edit' && isSeq(node)) return this.#edits(node.items as Node[], path, depth, span)
    if (tag === '!replace') {
      this.#whole++
      const value = isScalar(node) ? scalar(untagged(node)) : this.#plain(node, path, depth)
      this.#whole--
      return this.#tags.replace(value)
    }
    // A node starts behind its tag.
    const start = span.source.text.slice(0, span.start).search(/!\S*\s*$/)
    const name = tag.replace('tag:yaml.org,2002:', '!!')
    return this.#refuse(this.#places.span(start, span.start), `the tag ${name} is not allowed here`, TAGS_HINT)
  }

  /** `!edit [{insert_after: LoadAnnotations, item: {...}}, {remove: RandomFlip}]`: edits of a list of the bases, in turn. */
  #edits(nodes: readonly Node[], path: Path, depth: number, span: SourceSpan): Unchecked {
    const steps = this.#items(nodes, path, depth)
    let edits = this.#tags.edits()
    for (const [number, step] of steps.entries()) {
      const node = nodes[number]
      const place = node === undefined ? span : this.#places.span(...range(node))
      try {
        const made = this.#tags.edit(edits, step)
        if (made === undefined) return this.#refuse(place, NO_EDIT, this.#tags.editsHint(step))
        edits = made
      } catch (error) {
        throw error instanceof MmdetConfigError ? placedAt(error, place) : error
      }
    }
    return edits as Unchecked
  }

  #refuse(span: SourceSpan, message: string, hint?: string): null {
    this.problems.push({ code: 'yaml-value', message, span, hint })
    return null
  }
}

/** An error of what a tag stands for, at the tag's value. */
function placedAt({ problems: [first, ...rest] }: MmdetConfigError, span: SourceSpan): MmdetConfigError {
  const placed = (problem: Problem): Problem => ({ ...problem, span: problem.span ?? span })
  return new MmdetConfigError([placed(first), ...rest.map(placed)])
}

/** A count; anything else as it is, to be refused by its name. */
function countOf(value: unknown): number {
  return typeof value === 'bigint' ? Number(value) : (value as number)
}

/** What a scalar would be without its tag, which keeps it a text. */
function untagged({ type, source, value }: Scalar): unknown {
  return type === 'PLAIN' ? parse(source ?? '', { schema: 'core', intAsBigInt: true }) : value
}

const TAGS_HINT =
  'known tags: !!python/tuple [...], !ref name, !replace {...}, !remove, !edit [...], !repeat n, !concat [...]'

const NO_EDIT = 'this is not an edit of a list'

const KEYS_HINT = 'write !replace before a dict with other keys: it merges with nothing'

const TUPLE_TAG = 'tag:yaml.org,2002:python/tuple'

const FLOAT_TAG = 'tag:yaml.org,2002:float'

/** Tags of the types that plain values have anyway. */
const PLAIN_TAGS = new Set(
  ['map', 'seq', 'str', 'int', 'float', 'bool', 'null'].map((name) => `tag:yaml.org,2002:${name}`),
)

/** The parser gives ints as bigints, so every number is a float. */
function scalar(value: unknown): PyInput {
  if (typeof value === 'number') return new PyFloat(value)
  return typeof value === 'bigint' ? toPy(value) : (value as string | boolean | null)
}

function range(node: Node): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
}

function tooLarge(span: SourceSpan, message: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'limit', message, span })
}
