import { expect, test } from 'vitest'
import { parseCfgOptions } from '../../src/config/cfgOptions.ts'
import { Config } from '../../src/config/config.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { formatSpan } from '../../src/source.ts'

const fileSystem = memoryFileSystem({
  'base.py':
    "data_root = 'data/'\nval_dataloader = dict(batch_size=1, root=data_root)\ntest_dataloader = val_dataloader\n",
  'a.py': `_base_ = 'base.py'
train_pipeline = [dict(type='Crop', size=224)]
data = dict(pipelines=[train_pipeline], again=train_pipeline, named='train_pipeline')
other = dict(a={{_base_.data_root}}, b=_base_.data_root + 'b', c=[{{ _base_.data_root }}], d='data_root')
`,
})

/** What is told of options, and where. */
async function told(...options: string[]): Promise<string[]> {
  const { warnings } = await Config.fromFile('/a.py', { fileSystem, cfgOptions: parseCfgOptions(options) })
  return warnings.map(({ code, message, span }) => `${code} ${span && formatSpan(span)} ${message}`)
}

const does = (override: string, place: string, how: string, kept: string) =>
  `${override} does not reach ${place}, which was ${how} from ${override.split('.')[0]} before: it is still ${kept}`

test.each<[options: string[], told: string[]]>([
  [
    ['train_pipeline.0.size=384'],
    [
      `stale-copy /a.py:3:47 ${does('train_pipeline.0.size', 'data.again[0].size', 'copied', '224')}`,
      `stale-copy /a.py:3:24 ${does('train_pipeline.0.size', 'data.pipelines[0][0].size', 'copied', '224')}`,
    ],
  ],
  [
    ['val_dataloader.batch_size=4'],
    [`stale-copy /base.py:3:19 ${does('val_dataloader.batch_size', 'test_dataloader.batch_size', 'copied', '1')}`],
  ],
  [
    ['data_root=x/'],
    [
      `stale-copy /base.py:2:42 ${does('data_root', 'val_dataloader.root', 'copied', "'data/'")}`,
      `stale-copy /base.py:2:42 ${does('data_root', 'test_dataloader.root', 'copied', "'data/'")}`,
      `stale-copy /a.py:4:16 ${does('data_root', 'other.a', 'copied', "'data/'")}`,
      `stale-copy /a.py:4:40 ${does('data_root', 'other.b', 'computed', "'data/b'")}`,
      `stale-copy /a.py:4:67 ${does('data_root', 'other.c[0]', 'copied', "'data/'")}`,
    ],
  ],
  [['train_pipeline.0.size=224'], []],
  [['data.named=x', 'other.d=y', 'new=1'], []],
  [['val_dataloader.batch_size=4', 'test_dataloader.batch_size=4'], []],
])('%j', async (options, expected) => {
  expect(await told(...options)).toEqual(expected)
})
