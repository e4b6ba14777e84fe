import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'

const ROOMS = /\/src\/(?:author|launch|recipes)\//

/** Functions whose first argument says what an option is for. */
const TAKES_DOC = /(?:function (\w+)(?:<[^(]*>)?|const (\w+) = )\(\s*doc: string/g

/**
 * Leaves out what option schemas say of their options: only JSON Schemas and the declarations have it, and both are made before. In a page
 * with builders these sentences are a tenth.
 */
export const withoutDocs: Plugin = {
  name: 'without-docs',
  transform(code, id) {
    if (!ROOMS.test(id)) return undefined
    const texts: { start: number; end: number }[] = []
    walk(this.parse(code, { lang: 'ts' }), (node) => {
      const text = docOf(node)
      if (text !== undefined) texts.push(text)
    })
    let left = code
    for (const { start, end } of texts.sort((one, other) => other.start - one.start)) {
      left = `${left.slice(0, start)}''${left.slice(end)}`
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
}

/** The sentence that a call or a property has for a reader. */
function docOf({ type, callee, arguments: given = [], key, value }: Node): Node | undefined {
  if (type === 'Property' && (key?.name === 'doc' || key?.name === 'source')) return sentence(value as Node)
  if (type !== 'CallExpression') return undefined
  if (callee?.name === 'described') return sentence(given[1])
  return takers().has(callee?.name ?? '') ? sentence(given[0]) : undefined
}

function sentence(node: Node | undefined): Node | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node : undefined
}

let known: ReadonlySet<string> | undefined

function takers(): ReadonlySet<string> {
  known ??= new Set(
    readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => join('src', file))
      .filter((file) => file.endsWith('.ts') && ROOMS.test(`/${file}`))
      .flatMap((file) => Array.from(readFileSync(file, 'utf8').matchAll(TAKES_DOC), ([, one, other]) => one ?? other))
      .filter((name) => name !== undefined),
  )
  return known
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit)
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && 'start' in node) visit(node as Node)
    for (const inner of Object.values(node)) walk(inner, visit)
  }
}
