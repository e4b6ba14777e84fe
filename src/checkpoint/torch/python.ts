import { PyBytes } from '../../python/values.ts'
import { fillDict, fillSet, kindOf } from '../pickle/containers.ts'
import { encodeLatin1, encodeUtf8 } from '../pickle/text.ts'
import {
  type BuildPlace,
  type GlobalBuilder,
  PickleDict,
  PickleGlobal,
  PickleList,
  PickleObject,
  PickleSet,
  PickleTuple,
  type PickleValue,
} from '../pickle/values.ts'
import { pickleError } from '../problems.ts'

/** The parts of Python's standard library that checkpoints are made of, and OpenMMLab's dict. */
export const PYTHON_BUILDERS: Readonly<Record<string, GlobalBuilder>> = {
  'collections.OrderedDict': mutable((args, at) => dictFrom('OrderedDict', args[0], at)),
  'collections.Counter': mutable((args, at) => dictFrom('Counter', args[0], at)),
  'collections.defaultdict': mutable((args, at) => dictFrom('defaultdict', args[1], at)),
  'mmengine.config.config.ConfigDict': mutable((args, at) => dictFrom('ConfigDict', args[0], at)),
  'mmcv.utils.config.ConfigDict': mutable((args, at) => dictFrom('ConfigDict', args[0], at)),
  'addict.addict.Dict': mutable((args, at) => dictFrom('Dict', args[0], at)),
  'builtins.set': mutable((args, at) => setFrom('set', args[0], at)),
  'builtins.frozenset': (args, at) => setFrom('frozenset', args[0], at),
  'builtins.bytes': (args, at) => bytesFrom(args, at),
  'builtins.bytearray': mutable((args, at) => bytesFrom(args, at)),
  'builtins.complex': (args) => new PickleObject(COMPLEX, new PickleTuple(args), 'call'),
  '_codecs.encode': (args, at) => encode(args, at),
  // How MMEngine's HistoryBuffer refers to its own methods; every other use of getattr is a way to run code.
  'builtins.getattr': (args) => attribute(args),
}

/** The `__new__` of what can be filled later takes any arguments, and goes by none of them. */
function mutable(build: GlobalBuilder): GlobalBuilder {
  return (args, at, way) => build(way === 'new' ? [] : args, at, way)
}

/** Methods of MMEngine's HistoryBuffer that a checkpoint refers to (mmengine/logging/history_buffer.py). */
const HISTORY_BUFFER = 'mmengine.logging.history_buffer.HistoryBuffer'
const HISTORY_METHODS: ReadonlySet<PickleValue> = new Set(['min', 'max', 'mean', 'current'])

const COMPLEX = new PickleGlobal('builtins', 'complex', 'known')
const GETATTR = new PickleGlobal('builtins', 'getattr', 'dangerous')

/** Whether this call of `getattr` is one of a HistoryBuffer's methods. */
function isHistoryMethod(args: readonly PickleValue[]): boolean {
  const [owner, name] = args
  return owner instanceof PickleGlobal && owner.qualifiedName === HISTORY_BUFFER && HISTORY_METHODS.has(name ?? null)
}

function attribute(args: readonly PickleValue[]): PickleValue {
  if (isHistoryMethod(args)) return new PickleGlobal(HISTORY_BUFFER, String(args[1]), 'known')
  return new PickleObject(GETATTR, new PickleTuple(args), 'call')
}

function dictFrom(typeName: string, source: PickleValue | undefined, at: BuildPlace): PickleDict {
  const dict = new PickleDict(typeName)
  if (source instanceof PickleDict) {
    at.charge(source.size)
    for (const { key, value } of source.entries) dict.set(key, value)
    return dict
  }
  for (const item of itemsOf(source, at)) {
    const pair = item instanceof PickleTuple || item instanceof PickleList ? item.items : []
    if (pair.length !== 2) throw pickleError(`${typeName} is filled with ${kindOf(item)}, not with pairs`, at.offset)
    fillDict(dict, pair, at.offset)
  }
  return dict
}

function setFrom(typeName: 'set' | 'frozenset', source: PickleValue | undefined, at: BuildPlace): PickleSet {
  const set = new PickleSet(typeName)
  fillSet(set, itemsOf(source, at), at.offset)
  return set
}

function itemsOf(source: PickleValue | undefined, at: BuildPlace): readonly PickleValue[] {
  if (source === undefined) return []
  if (source instanceof PickleList || source instanceof PickleTuple || source instanceof PickleSet) {
    at.charge(source.items.length)
    return source.items
  }
  throw pickleError(`a container is made from ${kindOf(source)}`, at.offset)
}

/** How protocols without an opcode for them write bytes and bytearrays: made of nothing, of bytes, or of a text with its encoding. */
function bytesFrom(args: readonly PickleValue[], at: BuildPlace): PickleValue {
  const [source] = args
  if (source === undefined) return new PyBytes(new Uint8Array(0))
  if (source instanceof PyBytes) return source
  if (args.length === 1) throw pickleError(`bytes are made from ${kindOf(source)} without an encoding`, at.offset)
  return encode(args, at)
}

/** How protocol 2, which has no opcode for bytes, writes them: `_codecs.encode(text, 'latin1')`. Without an encoding it is UTF-8. */
function encode(args: readonly PickleValue[], at: BuildPlace): PickleValue {
  const [text, encoding = 'utf-8'] = args
  const name = typeof encoding === 'string' ? encoding.toLowerCase().replaceAll(/[-_]/g, '') : ''
  const isUtf8 = name === 'utf8'
  if (typeof text !== 'string' || !(isUtf8 || name === 'latin1' || name === 'iso88591')) {
    throw pickleError(`bytes are made from ${kindOf(text ?? null)} and the encoding ${JSON.stringify(name)}`, at.offset)
  }
  at.charge(Math.ceil(text.length / 256))
  const bytes = isUtf8 ? encodeUtf8(text) : encodeLatin1(text)
  if (bytes !== undefined) return new PyBytes(bytes)
  throw pickleError(`a text is not bytes of ${isUtf8 ? 'UTF-8' : 'latin-1'}`, at.offset)
}
