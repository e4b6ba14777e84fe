import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'

const ROOMS = /\/src\/(?:author|launch|recipes)\//

/** Functions whose first argument says what an option is for; `described` has it behind the schema. */
const TAKES_DOC = /(?:function (\w+)(?:<[^(]*>)?|const (\w+) = )\(\s*doc: string/g
const DESCRIBED = /function (described)</g

/**
 * Leaves out what option schemas say of their options: only JSON Schemas and the declarations have it, and both are made before. In a page
 * with builders these sentences are a tenth.
 */
export const withoutDocs: Plugin = {
  name: 'without-docs',
  transform(code, id) {
    if (!ROOMS.test(id)) return undefined
    const program = this.parse(code, { lang: 'ts' })
    const place = new Map([...takersIn(code), ...importedTakers(program.body as readonly Node[], id)])
    const texts: Cut[] = []
    walk(program, (node) => {
      const text = docOf(node, place)
      if (text !== undefined) texts.push(text)
    })
    let left = code
    for (const { start, end, isProperty } of texts.sort((one, other) => other.start - one.start)) {
      // A property goes with the comma behind it.
      left = left.slice(0, start) + (isProperty ? left.slice(end).replace(/^\s*,/, '') : `''${left.slice(end)}`)
    }
    return { code: left }
  },
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly name?: string
  readonly value?: unknown
  readonly key?: Node
  readonly callee?: Node
  readonly arguments?: readonly Node[]
  /** Of an import: the file, and the names. */
  readonly source?: Node | null
  readonly specifiers?: readonly Node[]
  readonly imported?: Node
  readonly local?: Node
}

/** What is left out. */
interface Cut {
  readonly start: number
  readonly end: number
  readonly isProperty: boolean
}

/** The sentence that a call or a property has for a reader. */
function docOf(node: Node, place: Places): Cut | undefined {
  const { type, start, end, callee, arguments: given = [], key, value } = node
  if (type === 'Property' && (key?.name === 'doc' || key?.name === 'source'))
    return sentence(value as Node) && { start, end, isProperty: true }
  const at = type === 'CallExpression' ? place.get(callee?.name ?? '') : undefined
  const text = at === undefined ? undefined : sentence(given[at])
  return text && { start: text.start, end: text.end, isProperty: false }
}

function sentence(node: Node | undefined): Node | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node : undefined
}

/** Which argument of a function is such a sentence, by the name that the function has in a module. */
type Places = ReadonlyMap<string, number>

function takersIn(code: string): Places {
  const names = Array.from(code.matchAll(TAKES_DOC), ([, one, other]) => one ?? other ?? '')
  const described = Array.from(code.matchAll(DESCRIBED), ([, name = '']) => name)
  return new Map([...names.map((name) => [name, 0] as const), ...described.map((name) => [name, 1] as const)])
}

/** Two modules may have functions of one name: those that this one imports are looked up where they are made. */
function importedTakers(body: readonly Node[], id: string): Places {
  const imports = body.filter((node) => String(node.source?.value).startsWith('.'))
  return new Map(
    imports.flatMap(({ source, specifiers = [] }) => {
      const takers = takersOf(join(id, '..', String(source?.value)))
      return specifiers.flatMap(({ imported, local }): [string, number][] => {
        const place = takers.get(imported?.name ?? '')
        return place === undefined || local?.name === undefined ? [] : [[local.name, place]]
      })
    }),
  )
}

const known = new Map<string, Places>()

function takersOf(file: string): Places {
  const takers = known.get(file) ?? takersIn(readFileSync(file, 'utf8'))
  known.set(file, takers)
  return takers
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit)
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && 'start' in node) visit(node as Node)
    for (const inner of Object.values(node)) walk(inner, visit)
  }
}
