import type { PyValue } from '../../../python/values.ts'
import { refusal, shown } from '../place.ts'
import { buildDict, buildList, buildPairs, buildSet, buildTuple } from './buildContainers.ts'
import type { Builder } from './builder.ts'
import { buildBytes, buildNone, buildTimestamp, reading, scalarText } from './buildScalars.ts'
import { parseComplex } from './complex.ts'
import { type Node, STANDARD_TAG } from './node.ts'

import { Misfit, readBool, readFloat, readInt } from './scalarTypes.ts'

type Build = (builder: Builder, node: Node) => PyValue

const BUILDERS: Readonly<Record<string, Build>> = {
  null: buildNone,
  bool: reading(readBool),
  int: reading(readInt),
  float: reading(readFloat),
  str: scalarText,
  binary: buildBytes,
  timestamp: buildTimestamp,
  seq: buildList,
  map: buildDict,
  set: buildSet,
  omap: buildPairs,
  pairs: buildPairs,
  'python/none': buildNone,
  'python/bool': reading(readBool),
  'python/int': reading(readInt),
  'python/long': reading(readInt),
  'python/float': reading(readFloat),
  'python/complex': reading((text) => parseComplex(text) ?? new Misfit('ValueError')),
  'python/str': scalarText,
  'python/unicode': scalarText,
  'python/bytes': buildBytes,
  'python/list': buildList,
  'python/tuple': buildTuple,
  'python/dict': buildDict,
}

/** How the value of a node with a tag is made: the tags that run no code, of those that PyYAML 6.0.3's `CLoader` knows. */
export const TAGS: ReadonlyMap<string, Build> = new Map(
  Object.entries(BUILDERS).map(([name, build]) => [STANDARD_TAG + name, build]),
)

/** Tags by whose prefix PyYAML imports modules and calls what the text names. */
const UNSAFE = ['name:', 'module:', 'object:', 'object/new:', 'object/apply:']

/** Refuses a tag with which PyYAML would run code. */
export function refuseUnsafe(builder: Builder, { tag, start, end }: Node): void {
  if (!UNSAFE.some((prefix) => tag.startsWith(`${STANDARD_TAG}python/${prefix}`))) return
  throw refusal(builder.spanOf, {
    code: 'python-unsupported',
    message: `the tag !!${shown(tag.slice(STANDARD_TAG.length))} makes Python import and run code, which is not done here`,
    start,
    end,
    hint: 'name the class by a text, as type: does',
  })
}
