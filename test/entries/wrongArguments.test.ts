import { describe, expect, test } from 'vitest'
import * as zoo from '../../src/author/zoo/exports.generated.ts'
import * as everything from '../../src/index.ts'
import { SourceText } from '../../src/source.ts'
import { caught } from '../support/caught.ts'

const { Checkpoint, Config, ConfigCache, MmdetConfigError, PyDict, PyFloat, PyList, PySet } = everything
const { defineConfig, maskRcnnR50Fpn, memoryFileSystem, openCheckpoint, toPy } = everything

/** The functions as plain JavaScript sees them. */
const untyped = everything as unknown as Record<string, (...given: unknown[]) => unknown>
const bases = [maskRcnnR50Fpn()]
const config = defineConfig({ bases }) as unknown as { toPython(form: unknown): string }
const self: unknown[] = []
self.push(self)

test.each<[what: string, call: () => unknown, code: string, path: (string | number)[] | undefined, words: RegExp]>([
  ['no definition', () => untyped['defineConfig']?.(), 'invalid-option', [], /a dict, not nothing/],
  ['no bases', () => untyped['defineConfig']?.({}), 'invalid-option', ['bases'], /bases is missing: expected a list/],
  ['no fragment', () => untyped['defineConfig']?.({ bases: [{}] }), 'invalid-option', ['bases', 0], /a fragment/],
  [
    'a fragment that is not called',
    () => untyped['defineConfig']?.({ bases: [maskRcnnR50Fpn] }),
    'invalid-option',
    ['bases', 0],
    /call it, maskRcnnR50Fpn\(\)/,
  ],
  [
    'a key of the definition',
    () => untyped['defineConfig']?.({ bases, override: {} }),
    'unknown-key',
    ['override'],
    /did you mean overrides\?/,
  ],
  ['an unknown form', () => config.toPython({ form: 'alone' }), 'invalid-option', ['form'], /"standalone"/],
  ['a form as text', () => config.toPython('standalone'), 'invalid-option', [], /a dict/],
  [
    'a function in a variable',
    () => defineConfig({ bases, variables: { a: { b: (() => 1) as never } } }),
    'python-value',
    ['variables', 'a', 'b'],
    /a function is no/,
  ],
  [
    'undefined as a variable',
    () => defineConfig({ bases, variables: { a: undefined as never } }),
    'python-value',
    ['variables', 'a'],
    /undefined is no/,
  ],
  [
    'a variable that contains itself',
    () => defineConfig({ bases, variables: { a: self as never } }),
    'python-value',
    ['variables', 'a', 0],
    /contains itself/,
  ],
  ['no options', () => untyped['selfSupervised']?.(), 'invalid-option', [], /a dict, not nothing/],
  ['a method as text', () => untyped['selfSupervised']?.('swav'), 'invalid-option', [], /not "swav"/],
  ['no method', () => untyped['selfSupervised']?.({}), 'unknown-name', ['method'], /method is missing\n.*mocov3, swav/],
  ['no schedule', () => untyped['stepSchedule']?.(), 'invalid-option', [], /a dict, not nothing/],
  [
    'a key of the schedule, before what is missing',
    () => untyped['stepSchedule']?.({ epochs: 12 }),
    'unknown-key',
    ['epochs'],
    /did you mean max_epochs\?/,
  ],
  ['a float of a text', () => untyped['float']?.('1'), 'invalid-option', undefined, /a number, not "1"/],
  ['a float of nothing', () => new PyFloat(undefined as never), 'invalid-option', undefined, /a number, not nothing/],
  [
    'a dict of a text',
    () => untyped['dict']?.('ab'),
    'invalid-option',
    undefined,
    /pairs, \[\[key, value\], …\], not "ab"/,
  ],
  [
    'the repr of a plain object',
    () => untyped['pythonRepr']?.({}),
    'invalid-option',
    undefined,
    /toPy\(value\) makes one/,
  ],
  [
    'a child of plain objects',
    () => untyped['computeChild']?.({}, {}),
    'invalid-option',
    ['base'],
    /a PyDict, .* not a dict/,
  ],
  ['a config without its name', () => untyped['configFiles']?.({}), 'invalid-option', [], /\{ name, config \}/],
  [
    'a checkpoint that is not awaited',
    () => untyped['inspectCheckpoint']?.(Promise.resolve()),
    'invalid-option',
    ['checkpoint'],
    /help: await it/,
  ],
  [
    'a Config made with new',
    () => new (Config as never as new (path: string) => unknown)('a.py'),
    'invalid-option',
    undefined,
    /await Config\.fromFile\(path\)/,
  ],
])('%s', (_, call, code, path, words) => {
  const error = caught(call)
  expect(error.code).toBe(code)
  expect(error.path).toEqual(path)
  expect(error.render()).toMatch(words)
})

/** Arguments that each function takes; every one of them is then replaced by what TypeScript would not compile. */
const files = memoryFileSystem({ 'a.py': "model = dict(type='M')\n" })
const bytes = new TextEncoder().encode(`${String.fromCharCode(2, 0, 0, 0, 0, 0, 0, 0)}{}`)
const [loaded, checkpoint] = [await Config.fromFile('a.py', { fileSystem: files }), await openCheckpoint(bytes)]
const value = new PyDict()
const recipe = 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n'
const problem = {
  ...{ code: 'unknown-key', message: 'no' },
  span: { source: new SourceText('a.py', 'a'), start: 0, end: 1 },
} as const
const load = { env: {}, searchPath: [], usePredefinedVariables: true, useEnvironmentVariables: true, cfgOptions: {} }
/** Not made with braces: they are replaced as a whole. */
const sink = Object.assign(Object.create({}), { write: async () => undefined })
const plan = Object.assign(Object.create({}), { kept: [], dropped: [], detection: {}, method: {} })

const model = Object.assign(Object.create({}), { config: {}, path: ['model', 'backbone'], backbone: {} })

const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  ...Object.fromEntries(Object.keys(zoo).map((name) => [name, [{ work_dir: 'a' }]])),
  adamW: [{ lr: 0.1, weight_decay: 0.1 }],
  amp: [{}],
  at: [0],
  byIterations: [{ max_iters: 9, milestones: [5], val_interval: 3 }],
  classBalanced: [0.1],
  concat: [{ ann_file: 'a' }],
  convNeXt: ['T'],
  cosine: [{ max_epochs: 3, warmup: 5, eta_min: 0 }],
  ema: [{ momentum: 0.1 }],
  layerDecay: [{ decay_rate: 0.1, num_layers: 3, decay_type: 'layer_wise' }],
  multiImageMix: [[{ type: 'Mosaic' }]],
  'new Backbone': [{ type: 'A' }, { work_dir: 'a' }],
  'new ListEdits': [[]],
  poly: [{ max_epochs: 3, warmup: 5, power: 1, eta_min: 0 }],
  pvtV2: ['b0'],
  regNet: ['800MF'],
  repeat: [2],
  res2Net: [{ depth: 101 }],
  resNeXt: ['50-32x4d'],
  resNet: [50],
  swin: ['T', { with_cp: true }],
  tta: [{ scales: [[1, 2]] }],
  auditFile: ['a.py', { fileSystem: files, ...load }],
  checkCheckpoint: [checkpoint, { type: 'ResNet', depth: 50 }, { prefix: 'a.', torch: '2.6' }],
  checkConfig: [checkpoint, model, { isFile: () => true, torch: '2.6' }],
  cocoInstance: [{ classes: ['a'], data_root: 'a/', train_dataloader: { batch_size: 1 } }],
  component: ['FPN', { num_outs: 5 }],
  computeChild: [value, value, () => false],
  configFiles: [{ name: 'a', config: defineConfig({ bases: [maskRcnnR50Fpn()] }) }, { form: 'standalone' }],
  convertCheckpoint: [bytes, '/nowhere/a.pth', { method: 'auto', overwrite: true, verify: true, keepHead: true }],
  defaultRuntime: [{ log_level: 'INFO' }],
  defineConfig: [{ bases: [maskRcnnR50Fpn()], overrides: [{ work_dir: 'a' }], variables: { a: 1 } }],
  detectCheckpoint: [checkpoint],
  defineRule: [{ id: 'a/b', severity: 'note', why: 'A.', config: () => [] }],
  checkDataset: ['/nowhere', { folder: '/nowhere', images: 'a', progress: () => undefined }],
  countImages: [value, () => undefined],
  dataFiles: ['/'],
  dict: [[['a', 1]]],
  diffValues: [value, value],
  findProblems: [value, { scope: 'mmdet', severities: {}, rules: [], catalogues: [] }],
  fixDataset: ['/nowhere', '/nowhere/b', { overwrite: false }],
  float: [1],
  formatPath: [['a', 0]],
  formatPython: ['a = 1\n'],
  fromConfig: ['a.py', { fileSystem: files, ...load }],
  importConfig: ['a.py', { fileSystem: files, ...load }],
  fromJson: ['1', 'a.json'],
  inspectCheckpoint: [checkpoint],
  grid: [{ a: [1] }],
  list: [[{ a: 1 }]],
  random: [{ a: { int: [0, 1] } }, { seed: 1, n: 1 }],
  sweep: [{ bases: [maskRcnnR50Fpn()] }, everything.grid({ work_dir: ['a'] })],
  // No folder can be made below a device, and no name leads out of one: nothing is written.
  writeConfig: [
    { name: '../a', config: defineConfig({ bases: [maskRcnnR50Fpn()] }) },
    { out: '/dev/null/a', form: 'inherit', overwrite: false },
  ],
  sweepIndex: [everything.sweep({ bases: [maskRcnnR50Fpn()] }, everything.grid({ work_dir: ['a'] }))],
  launch: [
    { name: 'a', text: 'a = 1\n' },
    { on: 'torchrun', env: { A: 'b' } },
    { folder: 'b', patch: undefined },
  ],
  loadCatalogue: [],
  maskRcnnR50Fpn: [{ num_classes: 1, backbone: { depth: 50 } }],
  memoryFileSystem: [{ 'a.py': 'a = 1' }, '/'],
  withTexts: [files, new Map([['/a.py', 'a = 1']])],
  multiScale: [
    {
      prob: 0.5,
      scale: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  namedConfig: ['mask-rcnn_r50-swav-pre_fpn_1x_coco'],
  nodeFileSystem: ['/'],
  openCheckpoint: [bytes, { verify: true }],
  parseCfgOptions: [['a=1']],
  parseRecipe: [recipe, 'a.yaml'],
  modelConfigOf: [PyDict.of([['model', PyDict.of([['backbone', new PyDict()]])]])],
  planConversion: [checkpoint, { method: 'mocov2', prefix: 'a.', keepHead: true, unproved: true }],
  planRun: [
    toPy({
      train_dataloader: { dataset: { type: 'CocoDataset' } },
      train_cfg: { by_epoch: true, max_epochs: 1 },
      optim_wrapper: { optimizer: { type: 'SGD', lr: 0.1 } },
    }),
    { gpus: 1, images: 4, batch: 1, at: [0] },
  ],
  printDocument: [{ blocks: [] }],
  printValue: [value, { expression: () => 'a' }],
  pythonRepr: [value],
  readDataset: ['/nowhere', { folder: '/nowhere', images: 'a' }],
  readRecipe: [recipe, 'a.yaml'],
  ref: ['a'],
  remove: [],
  renderProblem: [problem, '/'],
  replace: [{ a: 1 }],
  schedule1x: [{ max_epochs: 12, warmup: { end: 5 } }],
  schedule2x: [{ gamma: 0.1 }],
  selfSupervised: [
    { method: 'swav', checkpoint: 'a.pth', sync: true },
    { swav: { title: '', checkpoint: '', paper: '', conversion: null } },
  ],
  selfsupPretrainConfigs: [],
  stepSchedule: [{ max_epochs: 2, milestones: [1] }, { path: 'schedules/a.py' }],
  toJson: [value],
  toPlain: [value],
  toPy: [{ a: 1 }],
  tuple: [1, 'a'],
  validateOverrides: [{ model: { backbone: { depth: 50 } } }],
  writeConversion: [plan, 'a.pth', sink, { verify: true, onProgress: () => undefined, crc32: () => 0 }],
  'new Checkpoint': [{}, { kind: 'safetensors' }],
  'new Config': ['a.py', { dict: value }, files],
  'new BaseIndex': [{ fileSystem: files, ...load }],
  'new ConfigCache': [],
  'new MmdetConfigError': [[problem]],
  'new PyBytes': [bytes],
  'new PyDict': [],
  'new PyExpression': ['a', 1, ['a']],
  'new PyFloat': [1],
  'new PyList': [[1]],
  'new PySet': [[1]],
  'new PyTuple': [[1]],
  'Config.fromFile': ['a.py', { fileSystem: files, ...load }],
  'Config.fromString': ['a = 1', 'py', { fileSystem: files, filename: 'a.py', ...load }],
  'PyDict.of': [[['a', 1]]],
  'config.diff': [loaded],
  'config.dump': ['a.py'],
  'config.dumpText': ['a.py'],
  'config.get': ['model.type', 'str'],
  'config.has': ['model.type'],
  'config.mergeFromDict': [{ 'model.type': 'N' }],
  'config.origins': ['model.type'],
  'config.writesAt': ['/a.py', 0],
  'checkpoint.tensor': ['a'],
  'pyDict.delete': ['a'],
  'pyDict.entry': ['a'],
  'pyDict.get': ['a'],
  'pyDict.has': ['a'],
  'pyDict.set': ['a', 1],
  'pySet.add': ['a'],
  'pySet.has': ['a'],
  'pySet.like': [['a']],
}

const OBJECTS: Readonly<Record<string, object>> = {
  Config,
  PyDict,
  config: loaded,
  checkpoint,
  pyDict: new PyDict(),
  pySet: new PySet(),
}

/** Calls `name` of {@link CALLS}. */
function call(name: string, given: readonly unknown[]): unknown {
  const made = /^new (\w+)$/.exec(name)?.[1]
  const exported = everything as unknown as Readonly<Record<string, new (...given: readonly unknown[]) => unknown>>
  if (made !== undefined) return new (exported[made] as new (...given: readonly unknown[]) => unknown)(...given)
  const [owner, method] = name.includes('.') ? name.split('.') : [undefined, name]
  const holder = owner === undefined ? everything : OBJECTS[owner]
  return (holder as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>)[method as string]?.(...given)
}

class Foreign {
  readonly own = 1
}

const WRONG: readonly unknown[] = [
  undefined,
  null,
  true,
  5,
  Number.NaN,
  10n,
  '',
  'x',
  Symbol('s'),
  () => 1,
  [],
  [undefined],
  [[1]],
  {},
  { a: { b: undefined } },
  Object.create(null),
  new Date(0),
  new Map([[{}, 1]]),
  new Set([1]),
  new Foreign(),
  new Uint8Array(3),
  new ArrayBuffer(3),
  Promise.resolve(1),
  new PyFloat(1),
  new PyList([{} as never]),
  loaded,
]

const FURTHER: readonly unknown[] = [null, 5, 'x', {}, new Foreign()]

/** One function makes the fragments of the zoo: one in eight is asked about everything. */
const FRAGMENTS_ALIKE = new Set(Object.keys(zoo).filter((_, at) => at % 8 !== 0))

/** The arguments with one of them, or one key of one of them, replaced by each wrong value; or with one too many. */
function* spoilt(given: readonly unknown[], wrongValues: readonly unknown[]): Generator<readonly unknown[]> {
  if (given.length === 0) return
  // One too many is right for most, which then do their work.
  for (const wrong of FURTHER) {
    yield [...given, wrong]
    yield [...given, undefined, wrong]
  }
  for (const wrong of wrongValues) {
    yield [wrong]
    for (const [at, argument] of given.entries()) {
      yield given.with(at, wrong)
      if (Object.getPrototypeOf(argument ?? 0) !== Object.prototype) continue
      for (const key of [...Object.keys(argument as object), 'unknownKey']) {
        yield given.with(at, { ...(argument as object), [key]: wrong })
      }
    }
  }
}

/** Mistakes are errors of the family: never the TypeError of whatever line stumbled over them. */
describe('a wrong argument is no raw error', () => {
  const functions = Object.entries<unknown>(everything).filter(([, exported]) => typeof exported === 'function')

  test('every exported function and class has a row', () => {
    const rows = Object.keys(CALLS).map((name) => name.replace('new ', ''))
    expect(rows.filter((name) => !name.includes('.')).sort()).toEqual(functions.map(([name]) => name).sort())
    for (const [name, type] of [
      ['config', Config],
      ['pyDict', PyDict],
      ['pySet', PySet],
      ['checkpoint', Checkpoint],
    ] as const) {
      const methods = Object.entries(Object.getOwnPropertyDescriptors(type.prototype)).filter(
        ([key, { value }]) => key !== 'constructor' && typeof value === 'function' && value.length > 0,
      )
      for (const [method] of methods) expect(rows).toContain(`${name}.${method}`)
    }
    expect(ConfigCache.length).toBe(0)
  })

  test.each(Object.entries(CALLS))('%s', async (name, right) => {
    for (const given of spoilt(right, FRAGMENTS_ALIKE.has(name) ? FURTHER : WRONG)) {
      try {
        await call(name, given)
      } catch (error) {
        if (!(error instanceof MmdetConfigError)) throw new Error(`${name}(${given.map(String)})`, { cause: error })
        expect(error.message).not.toBe('')
      }
    }
  })
})

test('what looked wrong and is plainly meant works', async () => {
  expect(everything.pythonRepr(everything.dict({ a: 1 }))).toBe("{'a': 1}")
  expect((await openCheckpoint(bytes.buffer as ArrayBuffer)).container).toBe('safetensors')
  const relative = memoryFileSystem({ 'a.py': "_base_ = './b/c.py'\n", 'b/c.py': 'x = 1\n' }, '/work')
  expect((await Config.fromFile('a.py', { fileSystem: relative })).files).toEqual(['/work/b/c.py', '/work/a.py'])
  for (const format of ['py', '.py'] as const) expect((await Config.fromString('a = 1\n', format)).get('a')).toBe(1)
  expect(everything.configFiles({ name: 'a', config: defineConfig({ bases }) })).toHaveLength(2)
})
