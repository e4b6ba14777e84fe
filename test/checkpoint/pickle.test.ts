import { describe, expect, test } from 'vitest'
import {
  PickleDict,
  PickleGlobal,
  PickleList,
  PickleObject,
  PickleSet,
  PickleTuple,
  type PickleValue,
} from '../../src/checkpoint/pickle/values.ts'
import type { NumpyArray } from '../../src/checkpoint/torch/numpy.ts'
import { PyBytes, PyFloat } from '../../src/python/values.ts'
import { little, type Part, pickleProblem, text, unpickle } from './bytes.ts'
import { storagePickle, tensorPickle } from './zipFile.ts'

/** A value as plain data, with its kind where JSON has none. */
function plain(value: PickleValue): unknown {
  if (value instanceof PyFloat) return { float: value.value }
  if (value instanceof PyBytes) return { bytes: Array.from(value.value) }
  if (value instanceof PickleList) return value.items.map(plain)
  if (value instanceof PickleTuple) return { [value.typeName]: value.items.map(plain) }
  if (value instanceof PickleSet) return { [value.typeName]: value.items.map(plain) }
  if (value instanceof PickleDict)
    return { [value.typeName]: value.entries.map(({ key, value: held }) => [plain(key), plain(held)]) }
  if (value instanceof PickleGlobal) return { global: value.qualifiedName }
  if (value instanceof PickleObject) return { object: value.typeName, args: plain(value.args) }
  return value
}

describe('values', () => {
  // Each stream as CPython's pickle writes it, or as its Lib/pickle.py reads it.
  const cases: readonly (readonly [name: string, stream: Part, expected: unknown])[] = [
    ['None', 'N.', null],
    ['True of protocol 2', '\x80\x02\x88.', true],
    ['False of protocol 0', 'I00\n.', false],
    ['INT', 'I-12\n.', -12],
    ['LONG', 'L123456789012345678901234567890L\n.', 123456789012345678901234567890n],
    ['BININT', ['J', little(-5, 4), '.'], -5],
    ['BININT2', 'M\x01\x02.', 513],
    ['LONG1 of nothing', '\x8a\x00.', 0],
    ['LONG1, negative', '\x8a\x01\xff.', -1],
    ['LONG1, canonical', ['\x8a\x08', little(2n ** 53n, 8), '.'], 2n ** 53n],
    ['LONG1, safe', ['\x8a\x07', little(2n ** 53n - 1n, 7), '.'], 2 ** 53 - 1],
    ['LONG4', ['\x8b', little(2, 4), '\x00\x80.'], -32768],
    ['FLOAT', 'F1.5e3\n.', { float: 1500 }],
    ['FLOAT, infinite', 'F-inf\n.', { float: Number.NEGATIVE_INFINITY }],
    ['BINFLOAT', ['G', 0x3f, 0xf8, 0, 0, 0, 0, 0, 0, '.'], { float: 1.5 }],
    ['STRING', "S'a\\n\\x41\\101'\n.", 'a\nAA'],
    ['UNICODE', 'V\\u00e9\\U0001f600\n.', 'é😀'],
    ['BINUNICODE', [text('größe'), '.'], 'größe'],
    ['BINUNICODE with a lone surrogate', ['X', little(4, 4), 'a', 0xed, 0xa0, 0x80, '.'], 'a\ud800'],
    ['a str of Python 2 that is no UTF-8', 'U\x02a\xe9.', 'aé'],
    ['SHORT_BINBYTES', 'C\x02\x00\xff.', { bytes: [0, 255] }],
    ['TUPLE1', 'K\x01\x85.', { tuple: [1] }],
    ['TUPLE', '(K\x01K\x02t.', { tuple: [1, 2] }],
    ['LIST and APPEND', '(K\x01lK\x02a.', [1, 2]],
    ['APPENDS', '](K\x01K\x02e.', [1, 2]],
    ['DICT', ['(', text('a'), 'K\x01d.'], { dict: [['a', 1]] }],
    ['SETITEM twice', ['}', text('a'), 'K\x01s', text('a'), 'K\x02s.'], { dict: [['a', 2]] }],
    [
      '1, 1.0 and True are one key',
      ['}(K\x01K\x05\x88K\x06G', 0x3f, 0xf0, 0, 0, 0, 0, 0, 0, 'K\x07u.'],
      { dict: [[1, 7]] },
    ],
    ['EMPTY_SET and ADDITEMS', '\x8f(K\x01K\x01K\x02\x90.', { set: [1, 2] }],
    ['FROZENSET', '(K\x01\x91.', { frozenset: [1] }],
    ['the memo', '](K\x01q\x00h\x00h\x00e.', [1, 1, 1]],
    ['MEMOIZE', '\x80\x04]\x94(K\x07\x94h\x01e.', [7, 7]],
    ['PUT and GET', '(lp0\nK\x01ag0\n0.', [1]],
    ['DUP, POP, POP_MARK', 'K\x012\x86(K\x051.', { tuple: [1, 1] }],
    ['FRAME', ['\x80\x04\x95', little(2, 8), 'N.'], null],
    ['OrderedDict of protocol 2', ['ccollections\nOrderedDict\n)R', text('k'), 'Ns.'], { OrderedDict: [['k', null]] }],
    [
      'OrderedDict of pairs',
      ['ccollections\nOrderedDict\n](](', text('k'), 'K\x01ee\x85R.'],
      { OrderedDict: [['k', 1]] },
    ],
    [
      'OrderedDict by __new__, which takes no items',
      'ccollections\nOrderedDict\n](K\x01e\x85\x81.',
      { OrderedDict: [] },
    ],
    ['set of Python 2', 'c__builtin__\nset\n](K\x01e\x85R.', { set: [1] }],
    ['bytes of a text without an encoding', ['c_codecs\nencode\n', text('aÿ'), '\x85R.'], { bytes: [97, 195, 191] }],
    ['bytes of protocol 2', ['c_codecs\nencode\n', text('aÿ'), text('latin1'), '\x86R.'], { bytes: [97, 255] }],
    ['bytes of protocol 2, empty', 'c__builtin__\nbytes\n)R.', { bytes: [] }],
    ['a bytearray of protocol 3', 'cbuiltins\nbytearray\nC\x02\x00\xff\x85R.', { bytes: [0, 255] }],
    [
      'a bytearray of Python 2',
      ['c__builtin__\nbytearray\n', text('aÿ'), text('latin-1'), '\x86R.'],
      { bytes: [97, 255] },
    ],
    ['BYTEARRAY8', ['\x96', little(2, 8), '\x00\xff.'], { bytes: [0, 255] }],
    ['a frozenset of protocol 2', 'c__builtin__\nfrozenset\n](K\x01e\x85R.', { frozenset: [1] }],
    [
      'a complex number',
      ['c__builtin__\ncomplex\nG', 0x3f, 0xf8, 0, 0, 0, 0, 0, 0, 'G', 0x3f, 0xf0, 0, 0, 0, 0, 0, 0, '\x86R.'],
      { object: 'builtins.complex', args: { tuple: [{ float: 1.5 }, { float: 1 }] } },
    ],
    ['a Counter', ['ccollections\nCounter\n}', text('k'), 'K\x03s\x85R.'], { Counter: [['k', 3]] }],
    [
      "MMEngine's ConfigDict",
      ['cmmengine.config.config\nConfigDict\n}', text('k'), 'K\x03s\x85R.'],
      { ConfigDict: [['k', 3]] },
    ],
    ["MMCV's ConfigDict", ['cmmcv.utils.config\nConfigDict\n)\x81', text('k'), 'K\x03s.'], { ConfigDict: [['k', 3]] }],
    ["addict's Dict", ['caddict.addict\nDict\n)\x81', text('k'), 'K\x03s.'], { Dict: [['k', 3]] }],
    ['torch.Size', 'ctorch\nSize\n(K\x02K\x03t\x85R.', { 'torch.Size': [2, 3] }],
    [
      'a defaultdict',
      ['ccollections\ndefaultdict\nc__builtin__\nint\n\x85R', text('k'), 'K\x01s.'],
      { defaultdict: [['k', 1]] },
    ],
    ['STACK_GLOBAL', ['\x80\x04', text('some.where'), text('Thing'), '\x93.'], { global: 'some.where.Thing' }],
    [
      'an object of an unknown class',
      'csome.where\nThing\nK\x01\x85\x81.',
      { object: 'some.where.Thing', args: { tuple: [1] } },
    ],
    ['OBJ', '(csome.where\nThing\nK\x01o.', { object: 'some.where.Thing', args: { tuple: [1] } }],
    ['INST', '(K\x01isome.where\nThing\n.', { object: 'some.where.Thing', args: { tuple: [1] } }],
    ['EXT1', '\x82\x05.', { global: 'copyreg.extension 5' }],
    ['EXT2', '\x83\x05\x01.', { global: 'copyreg.extension 261' }],
    ['EXT4', ['\x84', little(70_000, 4), '.'], { global: 'copyreg.extension 70000' }],
    [
      'NEWOBJ_EX with keywords',
      ['csome.where\nThing\nK\x01\x85}', text('k'), 'K\x02s\x92.'],
      { object: 'some.where.Thing', args: { tuple: [1, { dict: [['k', 2]] }] } },
    ],
    ['NEWOBJ_EX without keywords', 'ccollections\nOrderedDict\n)}\x92.', { OrderedDict: [] }],
    ['PERSID', 'Pfar away\n.', { object: 'persistent reference', args: 'far away' }],
  ]
  test.each(cases)('%s', (_name, stream, expected) => {
    expect(plain(unpickle(stream).value)).toEqual(expected)
  })

  test('a list may hold itself', () => {
    const { value } = unpickle(']q\x00h\x00a.')
    expect(value).toBeInstanceOf(PickleList)
    expect((value as PickleList).items[0]).toBe(value)
  })

  test('the state of an unknown object, its items and its entries are kept', () => {
    const { value } = unpickle('cw\nT\n)R(K\x01K\x02e(K\x03K\x04uN', text('state'), '\x86b.')
    const object = value as PickleObject
    expect([object.items, object.entries, plain(object.state ?? null)]).toEqual([
      [1, 2],
      [{ key: 3, value: 4 }],
      { tuple: [null, 'state'] },
    ])
  })
})

describe("numpy's numbers", () => {
  const dtype = (code: string, order: '<' | '>'): Part => {
    const state = ['(K\x03', text(order), 'NNN', 'J', little(-1, 4), 'J', little(-1, 4), 'K\x00tb']
    return ['cnumpy\ndtype\n', text(code), '\x89\x88\x87R', state]
  }
  const one: readonly number[] = [0x3f, 0xf8, 0, 0, 0, 0, 0, 0]
  test.each<[code: string, bigEndian: readonly number[], expected: unknown]>([
    ['f8', one, { float: 1.5 }],
    ['f4', [0x3f, 0xc0, 0, 0], { float: 1.5 }],
    ['i8', [0xff, 0, 0, 0, 0, 0, 0, 0], -(2n ** 56n)],
    ['i4', [0xff, 0xff, 0xff, 0xfe], -2],
    ['i2', [0xff, 0xfe], -2],
    ['i1', [0xfe], -2],
    ['u8', [0, 0, 0, 0, 0, 0, 1, 0], 256],
    ['u4', [0xff, 0xff, 0xff, 0xfe], 2 ** 32 - 2],
    ['u2', [0xff, 0xfe], 65534],
    ['u1', [0xfe], 254],
    ['b1', [1], true],
    ['c8', one, { bytes: one }],
    ['constructor', one, { bytes: one }],
  ])('%s, of either byte order', (code, bigEndian, expected) => {
    const scalar = (order: '<' | '>', bytes: readonly number[]) => {
      const parts = ['cnumpy.core.multiarray\nscalar\n', dtype(code, order), 'C', bytes.length, bytes, '\x86R.']
      return plain(unpickle(parts).value)
    }
    expect(scalar('>', bigEndian)).toEqual(expected)
    if (!('bytes' in Object(expected))) expect(scalar('<', bigEndian.toReversed())).toEqual(expected)
  })

  test.each(['numpy.core.multiarray\n_reconstruct', 'numpy._core.multiarray\n_reconstruct', 'numpy\nndarray'])(
    'an array of %s',
    (name) => {
      const state = ['(K\x01K\x01K\x02\x86', dtype('i2', '<'), '\x89C\x04\x01\x00\x02\x00tb.']
      const { value } = unpickle(`c${name}\n)R`, state)
      expect(value).toMatchObject({ shape: [1, 2], dtype: { code: 'i2', littleEndian: true } })
      expect(plain((value as NumpyArray).data ?? null)).toEqual({ bytes: [1, 0, 2, 0] })
    },
  )
})

describe("tensors by torch's functions that rebuild them", () => {
  const storage = storagePickle({ elements: 6 })
  const quantized = storagePickle({ elements: 6, type: 'QInt8Storage' })
  const view = 'K\x00K\x02K\x03\x86K\x03K\x01\x86' // Of 2 rows and 3 columns.
  const tensor = tensorPickle([2, 3], [3, 1], { elements: 6 })
  const facts = { layout: 'strided', shape: [2, 3], stride: [3, 1], requiresGrad: false, dtype: { name: 'float32' } }
  const named = ['csome.where\nNamed\n', '(', storage, view, '\x89}t}']
  const state = ['}', text('tag'), 'K\x07s']
  test.each<[name: string, args: Part, expected: object]>([
    ['torch._utils._rebuild_tensor', [storage, view], facts],
    ['torch._utils._rebuild_tensor_v2', [storage, view, '\x88}'], { ...facts, requiresGrad: true }],
    [
      'torch._utils._rebuild_tensor_v3',
      [storage, view, '\x89}ctorch\nint32\n'],
      { ...facts, dtype: { name: 'int32' } },
    ],
    [
      'torch._utils._rebuild_qtensor',
      [quantized, view, '(ctorch\nper_tensor_affine\nG', 0x3f, 0xf8, 0, 0, 0, 0, 0, 0, 'K\x03t\x89}'],
      { layout: 'quantized', shape: [2, 3], storage: undefined, dtype: { name: 'qint8' } },
    ],
    ['torch._utils._rebuild_parameter', [tensor, '\x88}'], { ...facts, requiresGrad: true, parameter: true }],
    ['torch._utils._rebuild_parameter_with_state', [tensor, '\x89}', state], { ...facts, parameter: true }],
    ['torch.nn.parameter.Parameter', [tensor], { ...facts, requiresGrad: true, parameter: true }],
    [
      'torch._utils._rebuild_meta_tensor_no_storage',
      'ctorch\nfloat16\nK\x02K\x03\x86K\x03K\x01\x86\x89',
      { layout: 'meta', shape: [2, 3], storage: undefined, dtype: { name: 'float16' } },
    ],
    ...['_rebuild_from_type', '_rebuild_from_type_v2'].map((name): [string, Part, object] => [
      `torch._tensor.${name}`,
      ['ctorch._utils\n_rebuild_tensor_v2\n', named],
      { ...facts, subclass: { qualifiedName: 'some.where.Named' } },
    ]),
  ])('%s', (name, args, expected) => {
    const dot = name.lastIndexOf('.')
    const { value } = unpickle(`c${name.slice(0, dot)}\n${name.slice(dot + 1)}\n(`, args, 'tR.')
    expect(value).toMatchObject(expected)
  })

  test('attributes that a tensor is given afterwards change nothing', () => {
    expect(unpickle(tensor, state, 'b.').value).toMatchObject(facts)
  })
})

describe('malformed streams: the code and the offset', () => {
  const cases: readonly (readonly [name: string, stream: Part, offset: number])[] = [
    ['nothing', '', 0],
    ['no STOP', 'N', 1],
    ['an unknown opcode', 'N\xff', 1],
    ['STOP on an empty stack', '.', 0],
    ['REDUCE on an empty stack', 'R', 0],
    ['a future protocol', '\x80\x06.', 0],
    ['a mark that is missing', 'K\x01t.', 2],
    ['POP of nothing', '0', 0],
    ['more open marks than any pickler makes', ['('.repeat(10_001), 'N.'], 10_000],
    ['GET of nothing', 'h\x07.', 0],
    ['LONG_BINGET far away', ['j', little(2 ** 31, 4), '.'], 0],
    ['a memo index that is none', 'g-1\n.', 0],
    ['BINPUT of nothing', 'q\x00.', 0],
    ['a text longer than the file', ['X', little(100, 4), 'abc'], 5],
    ['a text of 2^63 bytes', ['\x8d', little(2n ** 63n, 8), 'abc'], 1],
    ['bytes of 2^40 bytes', ['\x8e', little(2n ** 40n, 8), 'abc'], 9],
    ['a text that is no UTF-8', 'X\x01\x00\x00\x00\xff.', 0],
    ['an integer that is none', 'I1x\n.', 0],
    ['a float that is none', 'F1..2\n.', 0],
    ['an unquoted STRING', 'Sabc\n.', 0],
    ['a negative length', ['T', little(-1, 4), '.'], 0],
    ['an integer of a megabyte', ['\x8b', little(2 ** 20, 4), '.'], 0],
    ['an integer of 5,000 digits', ['L', '9'.repeat(5000), 'L\n.'], 0],
    ['a line without an end', ['c', 'a'.repeat(70_000)], 1],
    ['a list as a key', '}]Ns.', 3],
    ['a key without a value', '}(K\x01u.', 4],
    ['APPEND to a dict', '}K\x01a.', 3],
    ['SETITEM on a list', ']NNs.', 3],
    ['ADDITEMS to a list', '](K\x01\x90.', 4],
    ['a call with a list of arguments', 'cw\nT\n]R.', 6],
    ['a state for a number', 'K\x01Nb.', 3],
    ['STACK_GLOBAL of numbers', 'K\x01K\x02\x93.', 4],
    ['a frame longer than the file', ['\x80\x04\x95', little(100, 8), 'N.'], 11],
    ['a buffer outside the pickle', '\x97.', 0],
    ['a read-only buffer outside the pickle', '\x98.', 0],
    ['NEWOBJ_EX of lists', 'cw\nT\n]]\x92.', 7],
    ['a state for a dtype', 'ctorch\nfloat32\nNb.', 16],
    ['a state for a storage', [storagePickle({ elements: 2 }), 'Nb.'], 61],
    ['a state of a tensor that is a number', [tensorPickle([2], [1], { elements: 2 }), 'K\x01b.'], 163],
    ['bytes made from numbers', 'c__builtin__\nbytes\n](K\x01e\x85R.', 25],
    ['a numpy dtype made from a number', 'cnumpy\ndtype\nK\x01\x85R.', 16],
    ['a numpy scalar without a dtype', 'cnumpy.core.multiarray\nscalar\n)R.', 31],
    ['a numpy array of a shape that is none', 'cnumpy\nndarray\n)R(K\x01Ntb.', 22],
    ['_codecs.encode to UTF-16', ['c_codecs\nencode\n', text('a'), text('utf-16'), '\x86R.'], 34],
    ['bytes of a text alone', ['c__builtin__\nbytes\n', text('a'), '\x85R.'], 26],
    ['a lone surrogate as UTF-8', ['c_codecs\nencode\nX', little(3, 4), '\xed\xa0\x80\x85R.'], 25],
    ['OrderedDict of numbers', 'ccollections\nOrderedDict\n](K\x01e\x85R.', 31],
  ]
  test.each(cases)('%s', (_name, stream, offset) => {
    expect(pickleProblem(stream)).toEqual({ code: 'checkpoint-pickle', offset })
  })
})

describe('streams made to harm', () => {
  test('os.system is named, marked, and not called', () => {
    const { value, host } = unpickle('cposix\nsystem\n', text('touch was-here'), '\x85R.')
    expect((value as PickleObject).typeName).toBe('posix.system')
    expect([...host.uses.values()]).toEqual([{ name: 'posix.system', kind: 'dangerous', called: true, offset: 0 }])
  })

  test('a class with its source beside it is the class, and what calls it is known', () => {
    const { value, host } = unpickle('(', text('module'), 'cposix\nsystem\nNNtQ', text('x'), '\x85R.')
    expect((value as PickleObject).typeName).toBe('posix.system')
    expect([...host.uses.values()]).toMatchObject([{ name: 'posix.system', kind: 'dangerous', called: true }])
  })

  // What a pickle needs to run code, each by its present name.
  test.each([
    ['c__builtin__\neval\n', 'builtins.eval', 'dangerous'],
    ['cnt\nsystem\n', 'nt.system', 'dangerous'],
    ['csubprocess\nPopen\n', 'subprocess.Popen', 'dangerous'],
    ['ccommands\ngetoutput\n', 'subprocess.getoutput', 'dangerous'],
    ['c__builtin__\ngetattr\n', 'builtins.getattr', 'dangerous'],
    ['cfunctools\npartial\n', 'functools.partial', 'dangerous'],
    ['crunpy\n_run_code\n', 'runpy._run_code', 'dangerous'],
    ['ctorch.hub\nload\n', 'torch.hub.load', 'dangerous'],
    ['ctorch.serialization\nload\n', 'torch.serialization.load', 'dangerous'],
    ['cpathlib\nPosixPath\n', 'pathlib.PosixPath', 'unknown'],
    ['cpathlib\nPath.unlink\n', 'pathlib.Path.unlink', 'dangerous'],
    ['cmmengine.config.config\nConfigDict\n', 'mmengine.config.config.ConfigDict', 'known'],
    ['cmmengine.config.config\nConfig.fromstring\n', 'mmengine.config.config.Config.fromstring', 'dangerous'],
    ['ctorch.serialization\nos.system\n', 'torch.serialization.os.system', 'dangerous'],
    ['ccollections\nOrderedDict.__init__\n', 'collections.OrderedDict.__init__', 'dangerous'],
    [
      'cmmengine.logging.history_buffer\nHistoryBuffer.mean\n',
      'mmengine.logging.history_buffer.HistoryBuffer.mean',
      'known',
    ],
    ['cmymodel.net\nNetwork\n', 'mymodel.net.Network', 'unknown'],
    ['ccollections\nOrderedDict\n', 'collections.OrderedDict', 'known'],
    ['ctorch\nfloat32\n', 'torch.float32', 'known'],
  ])('%j is %s: %s', (stream, name, kind) => {
    const uses = [...unpickle(stream, ')R.').host.uses.values()]
    expect(uses).toEqual([{ name, kind, called: expect.any(Boolean), offset: 0 }])
  })

  test("getattr of MMEngine's HistoryBuffer is no danger, any other is", () => {
    const history = 'cmmengine.logging.history_buffer\nHistoryBuffer\n'
    const fine = unpickle('c__builtin__\ngetattr\n', history, text('mean'), '\x86R.').host.uses
    expect(fine.get('builtins.getattr')?.kind).toBe('known')
    const other = unpickle('c__builtin__\ngetattr\n', history, text('__init__'), '\x86R.').host.uses
    expect(other.get('builtins.getattr')?.kind).toBe('dangerous')
  })

  test('marks without end', () => {
    expect(pickleProblem('('.repeat(20_000), '.').code).toBe('checkpoint-pickle')
  })

  test('opcodes without end', () => {
    expect(pickleProblem('N0'.repeat(3_000_000), 'N.').code).toBe('checkpoint-pickle')
  }, 20_000)

  test('objects without end', () => {
    expect(pickleProblem(']0'.repeat(1_300_000), 'N.').code).toBe('checkpoint-pickle')
  }, 20_000)

  test('a million copies of one long list', () => {
    const list = [']q\x00(', 'N'.repeat(100_000), 'e0']
    const copies = 'c__builtin__\nset\nh\x00\x85R0'.repeat(1000)
    expect(pickleProblem(list, copies, 'N.').code).toBe('checkpoint-pickle')
  })

  test('a thousand copies of one long text', () => {
    const long = [text('x'.repeat(3_000_000)), 'q\x000']
    const copies = ['c_codecs\nencode\nq\x01', text('latin1'), 'q\x0200', 'h\x01h\x00h\x02\x86R0'.repeat(1000)]
    expect(pickleProblem(long, copies, 'N.').code).toBe('checkpoint-pickle')
  })

  test('tuples nested a hundred thousand deep are read, and nothing recurses', () => {
    const { value } = unpickle('N', '\x85'.repeat(100_000), '.')
    expect(value).toBeInstanceOf(PickleTuple)
  })

  test('a pickle that doubles its value thirty times stays small', () => {
    const double = '\x86q\x00h\x00'
    expect(unpickle('Nq\x00h\x00', double.repeat(29), '\x86.').value).toBeInstanceOf(PickleTuple)
  })
})
