import type { CallArguments } from '../../evaluate/callArguments.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { linearized } from './mro.ts'
import {
  argument,
  External,
  Intrinsic,
  KnownClass,
  type Register,
  StaticClass,
  StaticFunction,
  StaticModule,
  StaticRegistry,
  UNKNOWN,
  Unknown,
} from './objects.ts'
import type { Program } from './program.ts'
import { Scope } from './scope.ts'

interface Intrinsics {
  /** Built-in names. */
  readonly builtins: ReadonlyMap<string, PyValue>
  /** Values by the path that they are imported from. */
  readonly paths: ReadonlyMap<string, PyValue>
}

/** What sources call while they are imported, and what decides which branch they take. */
export function intrinsics(program: Program): Intrinsics {
  const registry = new Intrinsic('Registry', (call) => makeRegistry(program, call))
  const version = new Intrinsic('digit_version', digitVersion)
  return {
    builtins: new Map(Object.entries(BUILTINS).map(([name, run]) => [name, new Intrinsic(name, run(program))])),
    paths: new Map<string, PyValue>([
      ['typing.TYPE_CHECKING', false],
      ['sys.version_info', new PyTuple([3, 11, 0])],
      ['sys.platform', 'linux'],
      ['platform.system', new Intrinsic('system', () => 'Linux')],
      ['inspect.isclass', new Intrinsic('isclass', ({ positional: [value] }) => isClass(value))],
      ['packaging.version.parse', version],
      ['packaging.version.Version', version],
      ...['mmengine', 'mmengine.utils', 'mmengine.utils.version_utils'].map((from) =>
        under(from, 'digit_version', version),
      ),
      ...['mmengine', 'mmengine.registry', 'mmengine.registry.registry'].map((from) =>
        under(from, 'Registry', registry),
      ),
    ]),
  }
}

function under(module: string, name: string, value: PyValue): [string, PyValue] {
  return [`${module}.${name}`, value]
}

const BUILTINS: Readonly<Record<string, (program: Program) => (call: CallArguments) => PyValue>> = {
  dir:
    () =>
    ({ positional: [value] }) =>
      value instanceof StaticModule ? new PyList(Array.from(value.scope.names()).sort()) : UNKNOWN,
  hasattr:
    () =>
    ({ positional: [value, name] }) =>
      value instanceof StaticModule || value instanceof StaticClass
        ? value.getAttribute(String(name)) !== undefined
        : UNKNOWN,
  getattr:
    () =>
    ({ positional: [value, name, fallback] }) => {
      const isStatic = value instanceof StaticModule || value instanceof StaticClass || value instanceof External
      const found = isStatic ? value.getAttribute(String(name)) : UNKNOWN
      return found ?? fallback ?? UNKNOWN
    },
  issubclass:
    () =>
    ({ positional: [value, base] }) =>
      value instanceof StaticClass && base instanceof StaticClass && linearized(value).includes(base),
  callable:
    () =>
    ({ positional: [value] }) =>
      isClass(value) || value instanceof StaticFunction,
  type: (program) => (call) => makeClass(program, call),
}

function isClass(value: PyValue | undefined): boolean {
  return value instanceof StaticClass || value instanceof KnownClass
}

/** `type(name, bases, dict)`. */
function makeClass({ at }: Program, { positional: [name, bases, members] }: CallArguments): PyValue {
  if (typeof name !== 'string' || !(bases instanceof PyTuple) || at === undefined) return UNKNOWN
  const own = new Map<string, PyValue>()
  if (members !== undefined && members !== null && typeof members === 'object' && 'entries' in members)
    for (const { key, value } of members.entries()) own.set(String(key), value)
  return new StaticClass({ name, bases: bases.items, members: own, scope: new Scope(at.module) })
}

/** `mmengine.utils.digit_version`: what versions are compared by. */
function digitVersion({ positional: [version] }: CallArguments): PyValue {
  if (typeof version !== 'string') return UNKNOWN
  const digits = (version.match(/^\d+(?:\.\d+)*/)?.[0] ?? '').split('.').map(Number)
  return new PyTuple([...digits, 0, 0, 0, 0].slice(0, 4))
}

function makeRegistry(program: Program, call: CallArguments): PyValue {
  const name = argument(call, 'name', 0)
  const parent = argument(call, 'parent', 2)
  const scope = argument(call, 'scope', 3)
  if (typeof name !== 'string') return UNKNOWN
  const owner = typeof scope === 'string' ? scope : (program.at?.module.name.split('.')[0] as string)
  const parts = { registry: name, scope: owner, parent: parent instanceof StaticRegistry ? parent : undefined }
  return new StaticRegistry(parts, registering(program))
}

/** `register_module` of the registries that a program makes or imports. */
export function registering(program: Program): Register {
  return (registry, call) => register(program, registry, call)
}

/** `register_module(name=None, force=False, module=None)`; without a module it gives a decorator. */
function register(program: Program, registry: StaticRegistry, call: CallArguments): PyValue {
  const module = argument(call, 'module', 2)
  const record = (object: PyValue): PyValue => {
    const names = namesOf(argument(call, 'name', 0) ?? null, object)
    const force = argument(call, 'force', 1) === true
    // Of an object that is not known the interpreter tells.
    if (names === undefined && program.at !== undefined && !(object instanceof Unknown))
      program.unknown.push(program.at)
    for (const name of names ?? []) program.registrations.push({ registry, name, object, force })
    return object
  }
  if (module !== undefined && module !== null) return record(module)
  return new Intrinsic('register', ({ positional: [object] }) => record(object ?? UNKNOWN))
}

function namesOf(name: PyValue, object: PyValue): string[] | undefined {
  if (object instanceof Unknown) return undefined
  if (typeof name === 'string') return [name]
  if (name instanceof PyList || name instanceof PyTuple)
    return name.items.every((item) => typeof item === 'string') ? (name.items as string[]) : undefined
  if (name !== null) return undefined
  const own = ownName(object)
  return own === undefined ? undefined : [own]
}

/** Python's `object.__name__`. */
export function ownName(object: PyValue): string | undefined {
  if (object instanceof StaticClass || object instanceof StaticFunction) return object.name
  if (object instanceof External || object instanceof KnownClass)
    return object.path.slice(object.path.lastIndexOf('.') + 1)
  return undefined
}
