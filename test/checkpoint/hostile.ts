import { bytes, little, type Part, text } from './bytes.ts'
import { tensorPickle, torchEntries, zipFile } from './zipFile.ts'

type Random = () => number

/** Names that a pickle can call here, names that it cannot, and some that are none. */
const GLOBALS = [
  'torch._utils\n_rebuild_tensor',
  'torch._utils\n_rebuild_tensor_v2',
  'torch._utils\n_rebuild_tensor_v3',
  'torch._utils\n_rebuild_qtensor',
  'torch._utils\n_rebuild_parameter',
  'torch._utils\n_rebuild_parameter_with_state',
  'torch._utils\n_rebuild_sparse_tensor',
  'torch._utils\n_rebuild_nested_tensor',
  'torch._utils\n_rebuild_meta_tensor_no_storage',
  'torch._tensor\n_rebuild_from_type_v2',
  'torch.nn.parameter\nParameter',
  'torch\nFloatStorage',
  'torch\nQUInt2x4Storage',
  'torch.storage\nUntypedStorage',
  'torch\nSize',
  'torch\ndevice',
  'torch\nfloat8_e4m3fn',
  'torch\nint3',
  'torch\nper_tensor_affine',
  'torch.serialization\n_get_layout',
  'collections\nOrderedDict',
  'collections\nCounter',
  'collections\ndefaultdict',
  '__builtin__\nset',
  'builtins\nfrozenset',
  '__builtin__\ngetattr',
  'builtins\nbytearray',
  'builtins\ncomplex',
  'builtins\ndict',
  'builtins\nlist',
  'builtins\ntuple',
  '_codecs\nencode',
  'copy_reg\n_reconstructor',
  'numpy.core.multiarray\n_reconstruct',
  'numpy._core.multiarray\nscalar',
  'numpy\ndtype',
  'numpy\nndarray',
  'mmengine.logging.history_buffer\nHistoryBuffer',
  'mmengine.config.config\nConfigDict',
  'posix\nsystem',
  '__builtin__\n__proto__',
  'constructor\nprototype',
  'my.net\nNet',
  '\n',
]

const TEXTS = ['storage', 'module', '0', 'cpu', 'conv1.weight', 'layer1.0.conv1.weight', '__proto__', 'constructor']
const MORE_TEXTS = [
  'state_dict',
  '_parameters',
  '_modules',
  '_buffers',
  'latin1',
  'f8',
  'b1',
  '',
  '\u0000',
  'fc.2.weight',
]
const NUMBERS = [0, 1, 2, 3, 4, 255, 65536, 2 ** 31 - 1, -1, -(2 ** 31)]

/** A pickle that knows the rules well enough to get far, and then breaks them. */
function hostilePickle(random: Random, length: number): Uint8Array {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const atom = (): Part => {
    const way = random()
    if (way < 0.3) return text(pick(random() < 0.5 ? TEXTS : MORE_TEXTS))
    if (way < 0.5) return ['J', little(pick(NUMBERS), 4)]
    if (way < 0.6)
      return ['\x8a', 9, little(BigInt(Math.floor(random() * 2 ** 53)) << BigInt(Math.floor(random() * 9)), 9)]
    if (way < 0.7) return pick(['N', '\x88', '\x89', ']', '}', ')', '\x8f'])
    if (way < 0.75) return ['G', little(BigInt(Math.floor(random() * 2 ** 53)) * 2048n, 8)]
    if (way < 0.8) return ['C', 3, 'a\xffb']
    return ['c', pick(GLOBALS), '\n']
  }
  const tensor = (): Part =>
    tensorPickle([pick([0, 1, 2, 2 ** 31])], [pick([0, 1, 3])], {
      key: pick(['0', '1', '9']),
      elements: pick([0, 1, 2, 4]),
    })
  const call = (depth: number): Part => [
    'c',
    pick(GLOBALS),
    '\n(',
    Array.from({ length: Math.floor(random() * 8) }, () => step(depth)),
    't',
    pick(['R', '\x81', 'R', 'b']),
  ]
  const storage = (): Part => [
    '(',
    text('storage'),
    'c',
    pick(GLOBALS),
    '\n',
    text(pick(['0', '1'])),
    text('cpu'),
    'K',
    pick([0, 1, 2, 200]),
    't',
    pick(['Q', 'Q', 'P']),
  ]
  const container = (depth: number): Part => [
    '(',
    Array.from({ length: Math.floor(random() * 6) }, () => step(depth)),
    pick(['t', 'l', 'd', '\x91']),
  ]
  const filled = (depth: number): Part => [
    pick([']', '}', '\x8f', 'ccollections\nOrderedDict\n)R']),
    '(',
    Array.from({ length: 2 * Math.floor(random() * 4) }, () => step(depth)),
    pick(['e', 'u', '\x90']),
  ]
  const memo = (): Part =>
    pick([['q', Math.floor(random() * 8)], ['h', Math.floor(random() * 8)], '\x94', '2', '0', '1', '('])
  const step = (depth: number): Part => {
    const way = random()
    if (way < 0.35 || depth > 4) return atom()
    if (way < 0.45) return tensor()
    if (way < 0.6) return call(depth + 1)
    if (way < 0.67) return storage()
    if (way < 0.77) return container(depth + 1)
    if (way < 0.87) return filled(depth + 1)
    if (way < 0.98) return memo()
    return Math.floor(random() * 256)
  }
  const parts: Part[] = ['\x80\x02']
  for (let count = 0; count < length; count++) parts.push(step(0))
  return bytes(parts, random() < 0.95 ? '.' : '')
}

/** A small file of one of the forms around a hostile pickle. */
export function hostileFile(random: Random): Uint8Array {
  const pickle = hostilePickle(random, 1 + Math.floor(random() * 12))
  const way = random()
  const storages = { 0: new Uint8Array(Math.floor(random() * 20)), 1: new Uint8Array(8) }
  if (way < 0.5) return zipFile([...torchEntries(pickle, storages), { name: 'archive/version', data: bytes('3\n') }])
  if (way < 0.6) return pickle
  const magic = bytes('\x80\x02\x8a\x0a', [0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19], '.')
  const keys = bytes('](', text('0'), 'e.')
  return bytes(magic, '\x80\x02M', little(1001, 2), '.\x80\x02}.', pickle, keys, little(2, 8), new Uint8Array(8))
}
