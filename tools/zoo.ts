import { withReferences } from '../src/author/provenance.ts'
import { mapExpressions, withoutExpressions } from '../src/author/references.ts'
import { FRAGMENTS } from '../src/author/registry.ts'
import { functionName } from '../src/author/zoo/names.ts'
import type { FragmentSource } from '../src/author/zoo/sources.ts'
import { computeChild } from '../src/config/child.ts'
import { PyDict } from '../src/python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../src/python/values.ts'

const DATASET_KEYS =
  /^(dataset_type|data_root|backend_args|train_pipeline|test_pipeline|(train|val|test)_(dataloader|evaluator))$/
const SCHEDULE_KEYS = /^(train_cfg|val_cfg|test_cfg|param_scheduler|optim_wrapper|auto_scale_lr|custom_hooks)$/
const RUNTIME_KEYS = ['default_hooks', 'log_processor']

/** The module of a fragment: its facts, and the function that makes it. */
export function fragmentModule(name: string, source: FragmentSource, config: PyDict): string {
  const { kind, from, title } = source
  const isBase = from.startsWith('_base_/')
  const path = isBase ? from.slice('_base_/'.length) : `${kind}s/${name}.py`
  const known = withReferences(config)
  const keys = kind === 'model' ? new Set(['model']) : keysOf(known, kind, isBase)
  const facts = Array.from(keys, (key) => {
    const value = inlined(known.get(key) ?? null, kind === 'model' ? new Set() : keys)
    const text = printed(value)
    const isLiteral = value instanceof PyDict || value instanceof PyList || typeof value === 'string'
    return `  ${quoted(key)}: (${text.includes('read(') ? 'read' : ''}) => (${text})${isLiteral ? ' as const' : ''},`
  })
  const adds = kind === 'schedule' ? runtimeChanges(known) : undefined
  const body = facts.join('\n')
  const used = ['float', 'tuple'].filter((word) => new RegExp(`\\b${word}\\(`).test(body + (adds ?? '')))
  const call = functionName(name)
  const make = `${kind}Fragment`
  const Options = { model: 'ModelOptions', dataset: 'DataOptions', schedule: 'FileOptions', runtime: 'FileOptions' }[
    kind
  ]
  const Made = kind === 'model' ? 'ZooModel' : 'ZooKeys'
  return `// Generated from configs/${from} of MMDetection 3.3.0. Write it anew with: npm run fragments
${used.length > 0 ? `import { ${used.join(', ')} } from '../../python/input.ts'\n` : ''}import { ${make}, type None, type ${Options}${body.includes('read(') ? ', type ReadVariable' : ''}${body.includes('sum(') ? ', sum' : ''}, type ${Made} } from './fragments.ts'

/** ${title} (\`configs/${from}\` of MMDetection 3.3.0). */
export function ${call}<const Options = None>(options?: ${Options}<typeof FACTS, Options>): ${Made}<typeof FACTS, Options> {
  return ${make}<typeof FACTS, Options>('${path}', FACTS, options${adds === undefined ? '' : `, ${adds}`})
}

const FACTS = {
${body.replaceAll('(read) =>', '(read: ReadVariable) =>')}
}
`
}

/** The keys of a fragment: all of a file of its own; else those of its kind, and the variables that these use. */
function keysOf(config: PyDict, kind: FragmentSource['kind'], isBase: boolean): Set<string> {
  const all = Array.from(config.entries(), ({ key }) => String(key))
  if (isBase) return new Set(all)
  const own = kind === 'dataset' ? DATASET_KEYS : SCHEDULE_KEYS
  const found = new Set<string>()
  const add = (key: string): void => {
    if (found.has(key)) return
    mapExpressions(config.get(key) ?? null, (expression) => {
      for (const name of expression.names) {
        const other = kind === 'dataset' ? SCHEDULE_KEYS : DATASET_KEYS
        if (config.has(name) && !other.test(name) && name !== 'model') add(name)
      }
      return expression
    })
    found.add(key)
  }
  for (const key of all) if (own.test(key)) add(key)
  return found
}

/** References to what the fragment does not have become values. */
function inlined(value: PyValue, names: ReadonlySet<string>): PyValue {
  return mapExpressions(value, (expression) => {
    const known = expression.names.every((name) => names.has(name))
    return known ? expression : inlined(expression.value ?? null, names)
  })
}

/** What the config says otherwise than the stock runtime. */
function runtimeChanges(config: PyDict): string | undefined {
  const stock = FRAGMENTS.default_runtime.make().value
  const made = new PyDict()
  for (const key of RUNTIME_KEYS) {
    const [base, value] = [stock.get(key), config.get(key)]
    if (!(base instanceof PyDict) || value === undefined) continue
    const wanted = PyDict.of([[key, withoutExpressions(value)]])
    const { entries } = computeChild(PyDict.of([[key, withoutExpressions(base)]]), wanted)
    if (entries.size > 0) made.set(key, entries.get(key) ?? null)
  }
  return made.size === 0 ? undefined : printed(made)
}

function printed(value: PyValue): string {
  if (value instanceof PyExpression) {
    const [name = ''] = value.names
    if (name === value.code) return `read(${JSON.stringify(name)})`
    if (typeof value.value !== 'string') return `sum(${JSON.stringify(value.code)}, ${printed(value.value ?? null)})`
    const root = /\+ (['"])(.*)\1$/.exec(value.code)?.[2] ?? value.value
    return `read(${JSON.stringify(name)}, ${JSON.stringify(root)})`
  }
  if (value instanceof PyFloat) return Number.isInteger(value.value) ? `float(${value.value})` : String(value.value)
  if (value instanceof PyTuple) return `tuple(${value.items.map(printed).join(', ')})`
  if (value instanceof PyList) return `[${value.items.map(printed).join(', ')}]`
  if (value instanceof PyDict) {
    return `{ ${Array.from(value.entries(), (entry) => `${quoted(String(entry.key))}: ${printed(entry.value)}`).join(', ')} }`
  }
  return JSON.stringify(value)
}

function quoted(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)
}

/** The module that lists all of them for recipes, and the one that exports them. */
export function zooModules(sources: Readonly<Record<string, FragmentSource>>): { exports: string; table: string } {
  const head = '// Generated from sources.ts. Write it anew with: npm run fragments\n'
  const names = Object.keys(sources)
  const line = (word: string) => (name: string) => `${word} { ${functionName(name)} } from './${name}.generated.ts'\n`
  const entries = names.map((name) => `  ${quoted(name)}: ${functionName(name)},\n`)
  const table = `/** The fragments of the zoo, by their names in recipes. */\nexport const ZOO = {\n${entries.join('')}}\n`
  return {
    exports: head + names.map(line('export')).join(''),
    table: `${head}${names.map(line('import')).join('')}\n${table}`,
  }
}

/** The table of the guide. */
export function fragmentsTable(sources: Readonly<Record<string, FragmentSource>>): string {
  const rows = Object.entries(sources).map(
    ([name, { from, title }]) => `| \`${name}\` | \`${functionName(name)}()\` | ${title} | \`${from}\` |`,
  )
  return ['| in a recipe | in TypeScript | what | from |', '|---|---|---|---|', ...rows].join('\n')
}
