import { PyDict } from '../../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { type SourceSpan, SourceText } from '../../source.ts'
import { LazyValue } from '../lazy/lazyObject.ts'
import { MODULES_WITH_CONFIGS } from '../load/packages.ts'
import type { AuditFinding } from './audit.ts'

/** Keys whose text a registry is asked for, or a scope whose `registry` module is imported (mmengine 0.10.7, `Registry.get`). */
const NAMING = new Set<PyValue>(['type', 'constructor', 'runner_type'])
const SCOPES = new Set<PyValue>(['default_scope', '_scope_'])

/** Packages that hold components. Of torch only the modules whose classes are built by their names. */
const PACKAGES: ReadonlySet<string> = new Set([...MODULES_WITH_CONFIGS, 'mmengine', 'mmcv', 'torch', 'torchvision'])

/** What is built by a name in lower case and only computes (mmengine 0.10.7, `dataset/utils.py`). */
const FUNCTIONS = /(?:^|_)collate$|^worker_init_fn$/

/**
 * What building names that lies outside the packages of OpenMMLab: a registry imports the module of a dotted name and calls what it
 * finds there with the dict's other keys, so that `dict(type='os.system', command='...')` runs the command.
 */
export function auditBuilt(config: PyDict): AuditFinding[] {
  const findings: AuditFinding[] = []
  const seen = new Set<PyValue>([config])
  for (const container of seen) {
    for (const { key, value, span } of entriesOf(container)) {
      if (value instanceof PyDict || value instanceof PyList || value instanceof PyTuple) seen.add(value)
      const message = messageFor(key, value)
      if (message !== undefined) findings.push({ kind: 'build', message, span: span ?? NOWHERE, runs: true })
    }
  }
  return findings
}

const NOWHERE: SourceSpan = { source: new SourceText('config', ''), start: 0, end: 0 }

interface Entry {
  readonly key: PyValue
  readonly value: PyValue
  readonly span: SourceSpan | undefined
}

function* entriesOf(container: PyValue): Generator<Entry> {
  if (container instanceof PyDict) {
    for (const { key, value, write } of container.entries()) yield { key, value, span: write?.span }
  } else if (container instanceof PyList || container instanceof PyTuple) {
    for (const value of container.items) yield { key: null, value, span: undefined }
  }
}

function messageFor(key: PyValue, value: PyValue): string | undefined {
  const name = value instanceof LazyValue ? value.dottedName : value
  if (typeof name !== 'string') return undefined
  const [module = '', ...rest] = name.split('.')
  if (SCOPES.has(key)) {
    return PACKAGES.has(module) && rest.length === 0
      ? undefined
      : `MMEngine imports ${name}.registry when it builds this`
  }
  if (!NAMING.has(key) || rest.length === 0 || isComponent(module, rest)) return undefined
  return `MMEngine imports ${module} and calls ${name} when it builds this`
}

function isComponent(module: string, rest: readonly string[]): boolean {
  if (!PACKAGES.has(module)) return false
  if (module === 'torch' && rest[0] !== 'nn' && rest[0] !== 'optim') return false
  const name = rest.at(-1) ?? ''
  return /^\p{Lu}/u.test(name) || FUNCTIONS.test(name)
}
