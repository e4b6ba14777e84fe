import { equalIgnoringOrder } from '../../config/child.ts'
import { type ConfigPath, followPath, formatPath } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { escapeTalk } from '../../talk.ts'
import { FRAGMENT_KINDS } from '../document.ts'
import type { ListEdit } from '../overrides/listEdits.ts'
import { type OverrideNode, type OverrideTree, Replacement, toTree, type Unchecked } from '../overrides/tree.ts'
import { withoutExpressions } from '../references.ts'
import { fragmentsOf } from '../registry.ts'
import { NAMED_BACKBONES } from '../zoo/backbones.ts'
import { functionName } from '../zoo/names.ts'
import type { KnownTypes } from './catalogueTypes.ts'
import { weightOf } from './editsOf.ts'
import { isEdits } from './ownOverrides.ts'
import { type Editor, quoted, TypeScriptPrinter } from './typescriptText.ts'
import type { FragmentCall, Written } from './ways.ts'

/** A config to be written as a module. */
export interface ImportedModule extends Written {
  /** The name of the file that it comes from. */
  readonly name: string
  /** Its values, with the names that it uses. */
  readonly config: PyDict
  readonly types: KnownTypes
}

/** The text of the module. */
export function moduleText(module: ImportedModule): string {
  return new ModuleWriter(module).text()
}

class ModuleWriter {
  readonly #module: ImportedModule
  readonly #printer: TypeScriptPrinter
  /** What is a constant, and where its values are used. */
  readonly #constants: ReadonlyMap<string, Constant>
  readonly #types = new Set<string>()
  /** Paths of the values that have types already, with everything in them. */
  readonly #typed = new Set<string>()
  /** Where the config uses a name. */
  readonly #uses = new Map<string, ConfigPath[]>()
  /** The path of the constant that is written. */
  #constant: string | undefined

  constructor(module: ImportedModule) {
    this.#module = module
    this.#constants = constantsOf(module)
    for (const [key, value] of entriesOf(module.config)) collect(value, [key], this.#uses)
    this.#printer = new TypeScriptPrinter({
      reference: (expression) => this.#reference(expression),
      behind: (path, value) => this.#behind(path, value),
      behindPart: (path, keys) =>
        escaped(module.types.isTyped ? module.types.faultAt(this.#placed(path), keys) : undefined),
      editor: (path) => this.#editor(path),
    })
  }

  text(): string {
    const { name, bases, exact, variables, types } = this.#module
    const isWhole = bases.length === 0
    const constants = this.#inOrder().map((constant) => this.#constantText(constant))
    this.#typed.clear()
    if (isWhole) this.#typed.add('')
    const satisfies = isWhole && types.isTyped ? ` satisfies ${this.#type('MMDetConfigFile')}` : ''
    const body = [
      `  bases: ${this.#bases()},\n`,
      exact ? '  exact: true,\n' : '',
      this.#part('variables', (key) => variables.has(key)),
      this.#overrides(satisfies),
    ].join('')
    const definition = `export default defineConfig({\n${body}})\n`
    const about = types.isTyped ? '' : '\n// Its components are not in the catalogue: they have no types here.'
    const head = `// Imported from ${escapeTalk(name)} by mmdet-config import.${about}\n${this.#imports()}`
    return [head, ...constants, definition].join('\n')
  }

  #imports(): string {
    const names = ['defineConfig', ...this.#printer.used].sort()
    if (this.#isLoose) names.unshift('type AnyOverrides')
    const lines = [`import { ${names.join(', ')} } from 'mmdet-config'\n`]
    const types = [...this.#types].sort()
    if (types.length > 0) lines.push(`import type { ${types.join(', ')} } from 'mmdet-config/catalogue'\n`)
    return lines.join('')
  }

  #bases(): string {
    const codes = this.#module.bases.map(({ code }) => {
      if ('load' in code) {
        const loose = this.#isLoose ? '<AnyOverrides>' : ''
        return `await ${this.#call('fromConfig')}${loose}(${quoted(code.load)})`
      }
      const { name, options, backbone } = code
      const entries = Object.entries(options).map(([key, value]) => [key, toTree(value as Unchecked)] as const)
      const said = new Map<string, OverrideNode>(entries)
      if (backbone !== undefined) {
        const { named, options: own } = backbone
        const given = typeof named.argument === 'string' ? quoted(named.argument) : String(named.argument ?? '')
        const more = Object.keys(own).length === 0 ? '' : this.#options(own)
        said.set('backbone', new PyExpression(`${this.#call(named.call)}(${[given, more].filter(Boolean).join(', ')})`))
      }
      return this.#callText(functionName(name), said)
    })
    const flat = `[${codes.join(', ')}]`
    const isFlat = flat.length < 100 && !flat.includes('\n')
    return isFlat ? flat : `[\n${codes.map((code) => `    ${code},\n`).join('')}  ]`
  }

  /** Whether overrides of files are not checked. */
  get #isLoose(): boolean {
    const { bases, types } = this.#module
    return !types.isTyped && bases.some(({ code }) => 'load' in code)
  }

  #options(options: FragmentCall['options']): string {
    this.#typed.add('model.backbone')
    return this.#printer.print(toTree(options as Unchecked), ['model', 'backbone'], { depth: 3, width: 20 })
  }

  #call(name: string): string {
    this.#printer.used.add(name)
    return name
  }

  /** A call on a line of its own, with its options if there are any. */
  #callText(name: string, options: OverrideTree): string {
    const width = name.length + 2
    const given = options.size === 0 ? '' : this.#printer.print(options, ['bases'], { depth: 2, width })
    return `${this.#call(name)}(${given})`
  }

  #overrides(satisfies: string): string {
    const { presets, variables } = this.#module
    const own = (key: string) => !variables.has(key)
    if (presets.length === 0) return this.#part('overrides', own, satisfies)
    const calls = presets.map(({ call, options }) => this.#callText(call, toTree(options as Unchecked) as OverrideTree))
    const rest = this.#entries(own)
    const [only, second] = calls
    if (rest === undefined && second === undefined) return `  overrides: ${only},\n`
    const texts = [...calls, ...(rest === undefined ? [] : [this.#printer.print(rest, [], { depth: 2, width: 0 })])]
    const flat = `  overrides: [${texts.join(', ')}],\n`
    return flat.length < 120 && !texts.join().includes('\n')
      ? flat
      : `  overrides: [\n${texts.map((text) => `    ${text},\n`).join('')}  ],\n`
  }

  /** The keys of the config that one key of the definition gives. */
  #entries(has: (key: string) => boolean): OverrideTree | undefined {
    const entries = Array.from(this.#module.tree).filter(([key]) => has(key))
    return entries.length === 0 ? undefined : new Map(entries.map(([key, node]) => [key, this.#shown(key, node)]))
  }

  #part(name: string, has: (key: string) => boolean, satisfies = ''): string {
    const shown = this.#entries(has)
    if (shown === undefined) return ''
    const text = this.#printer.print(shown, [], { depth: 1, width: name.length + 2 })
    return `  ${name}: ${text}${satisfies},\n`
  }

  /** A constant is written above, and used here. */
  #shown(key: string, node: OverrideNode): OverrideNode {
    const constant = this.#constants.get(key)
    if (constant === undefined) return node
    return node instanceof Replacement ? new Replacement(expressionOf(key, constant)) : expressionOf(key, constant)
  }

  #constantText({ name, value, paths }: Constant): string {
    this.#typed.clear()
    const path = paths.find((each) => this.#module.types.knows(each)) ?? [name]
    this.#constant = formatPath(path)
    const before = `const ${identifier(name)} = `
    const text = this.#printer.print(value, path, { depth: 0, width: before.length })
    this.#constant = undefined
    return `${before}${text}\n`
  }

  #reference({ code, names, value }: PyExpression): string | undefined {
    const [name = ''] = names
    const constant = this.#constants.get(name)
    if (constant === undefined) return value === undefined ? code : this.#ref(code, value)
    if (code === name) return identifier(name)
    if (typeof value !== 'string') return undefined
    const rest = value.slice(String(constant.value).length)
    return `\`\${${identifier(name)}}${rest.replace(/[`\\]|\$(?=\{)/g, '\\$&')}\``
  }

  /** A variable of the bases that has this value. */
  #ref(name: string, value: PyValue): string | undefined {
    const { bases, config } = this.#module
    const held = bases.length === 0 ? undefined : config.get(name)
    const isSame = held !== undefined && weightOf(held) > 1 && equalIgnoringOrder(held, value)
    return isSame ? `${this.#call('ref')}(${quoted(name)})` : undefined
  }

  #behind(path: ConfigPath, value: PyValue): string {
    const { types } = this.#module
    const isConst = formatPath(path) === this.#constant && isLiteral(value)
    const literal = isConst ? ' as const' : ''
    if (!types.isTyped) return literal
    const fault = types.faultAt(this.#placed(path))
    if (fault !== undefined) return escaped(fault)
    const isInside = path.some((_, at) => this.#typed.has(formatPath(path.slice(0, at))))
    const type = isInside ? undefined : types.typeAt(path, value)
    if (type === undefined) return literal
    this.#typed.add(formatPath(path))
    this.#type(type.replace('[]', ''))
    return `${literal} satisfies ${isConst && type.endsWith('[]') ? 'readonly ' : ''}${type}`
  }

  /** Where the config uses what a path leads to: a variable is used elsewhere. */
  #placed([name = '', ...rest]: ConfigPath): ConfigPath {
    const { types } = this.#module
    const use = types.knows([name]) ? undefined : this.#uses.get(String(name))?.find((each) => types.knows(each))
    return [...(use ?? [name]), ...rest]
  }

  /** Edits know the types of what they take; those of a list of another kind, or of another package, know none. */
  #editor(path: ConfigPath): Editor {
    const { types, config } = this.#module
    const [, name = 'items'] = (types.isTyped && EDITED.find(([pattern]) => pattern.test(String(path.at(-1))))) || []
    const used = this.#placed(path)
    this.#typed.add(formatPath(used))
    const list = followPath(withoutExpressions(config), used)[used.length - 1]?.value
    const placeOf = (is: (item: PyValue) => boolean): ConfigPath => {
      const at = list instanceof PyList ? list.items.findIndex(is) : -1
      return at < 0 ? [''] : [...used, at]
    }
    return { name, placeOf }
  }

  #type(name: string): string {
    this.#types.add(name)
    return name
  }

  /** Each constant behind those that it uses. */
  #inOrder(): Constant[] {
    const ordered = new Set<Constant>()
    const visit = (constant: Constant): void => {
      for (const { names } of expressionsIn(constant.value)) {
        const used = this.#constants.get(names[0] ?? '')
        if (used !== undefined && used !== constant && !ordered.has(used)) visit(used)
      }
      ordered.add(constant)
    }
    for (const constant of this.#constants.values()) visit(constant)
    return [...ordered]
  }
}

/** Keeps a fault, and says it. */
function escaped(fault: string | undefined): string {
  return fault === undefined ? '' : ` as never /* ${fault.replaceAll('*/', '* /').replaceAll('\n', ' ')} */`
}

/** What edits of a list are called, by its key. */
const EDITED: readonly (readonly [RegExp, string])[] = [
  [/pipeline$|transforms$/, 'pipeline'],
  [/hooks$/, 'hooks'],
  [/evaluator$/, 'metrics'],
  [/scheduler$/, 'schedulers'],
]

/** Whose texts would be any text without `as const`. */
function isLiteral(value: PyValue): boolean {
  return value instanceof PyList || (value instanceof PyDict && isPlain(value))
}

/** A variable of the config that becomes a constant. */
interface Constant {
  readonly name: string
  readonly value: PyValue
  /** Where the config has it. */
  readonly paths: readonly ConfigPath[]
}

/** The variables that the written overrides use, and give whole. */
function constantsOf({ tree }: ImportedModule): Map<string, Constant> {
  const paths = new Map<string, ConfigPath[]>()
  const values = new Map<string, PyValue>()
  for (const [key, node] of tree) {
    const value = node instanceof Replacement && !isEdits(node) ? node.value : node
    if (!(value instanceof Map) && isValue(value)) values.set(key, value)
    collect(value, [key], paths)
  }
  const used = Array.from(values).filter(([name, value]) => paths.has(name) && !(value instanceof PyExpression))
  return new Map(used.map(([name, value]) => [name, { name, value, paths: [...(paths.get(name) ?? []), [name]] }]))
}

function isValue(node: OverrideNode): node is PyValue {
  return node === null || typeof node !== 'object' || 'typeName' in node
}

function collect(node: OverrideNode, path: ConfigPath, found: Map<string, ConfigPath[]>): void {
  if (isEdits(node)) {
    for (const step of node.steps) for (const value of valuesOf(step)) collect(value, path, found)
  } else if (node instanceof Replacement) collect(node.value, path, found)
  else if (node instanceof PyExpression) {
    const [name = ''] = node.names
    const isWritten = name === node.code || typeof node.value === 'string'
    const paths = found.get(name)
    if (paths !== undefined && isWritten) paths.push(path)
    else if (isWritten) found.set(name, [path])
    if (name === node.code && node.value !== undefined) collect(node.value, path, found)
  } else if (node instanceof Map || node instanceof PyDict) {
    const entries = node instanceof Map ? Array.from(node as OverrideTree) : entriesOf(node)
    for (const [key, value] of entries) collect(value, [...path, key], found)
  } else if (node instanceof PyList || node instanceof PyTuple) {
    for (const [at, item] of node.items.entries()) collect(item, [...path, at], found)
  }
}

function valuesOf(step: ListEdit): readonly OverrideNode[] {
  return 'elements' in step ? step.elements : step.verb === 'update' ? [step.changes] : []
}

function entriesOf(dict: PyDict): [string, PyValue][] {
  return Array.from(dict.entries(), ({ key, value }) => [String(key), value])
}

function expressionsIn(value: PyValue): PyExpression[] {
  if (value instanceof PyExpression) return [value]
  if (value instanceof PyDict) return Array.from(value.entries()).flatMap((entry) => expressionsIn(entry.value))
  return value instanceof PyList || value instanceof PyTuple ? value.items.flatMap(expressionsIn) : []
}

/** Whether TypeScript writes it with braces. */
function isPlain(dict: PyDict): boolean {
  return Array.from(dict.entries()).every(({ key }) => typeof key === 'string' && !/^\d+$/.test(key))
}

function expressionOf(name: string, { value }: Constant): PyExpression {
  return new PyExpression(name, value)
}

/** Names that Python takes and TypeScript does not, and those that the module imports. */
const TAKEN: ReadonlySet<string> = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in ' +
    'instanceof new null return super switch this throw true try typeof var void while with yield let static implements interface package ' +
    'private protected public await arguments eval undefined NaN Infinity Set Uint8Array ' +
    'dict float tuple ref remove replace defineConfig fromConfig at hooks items metrics pipeline schedulers selfSupervised multiScale amp'
  ).split(' '),
)

/** Names of fragments and backbones, which the module may import. */
const IMPORTED: ReadonlySet<string> = new Set([
  ...FRAGMENT_KINDS.flatMap((kind) => [...fragmentsOf(kind).keys()].map(functionName)),
  ...NAMED_BACKBONES.map(({ call }) => call),
])

function identifier(name: string): string {
  return TAKEN.has(name) || IMPORTED.has(name) ? `${name}_` : name
}
