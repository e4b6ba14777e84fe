import { expect, test } from 'vitest'
import { maskRcnnKeys } from '../../src/author/components/detector.ts'
import { period } from '../../src/author/components/schedule.ts'
import { resizeArguments } from '../../src/author/components/transforms.ts'
import { configOverrides, datasetKeys, otherKeys, runtimeKeys, scheduleKeys } from '../../src/author/configOverrides.ts'
import { cocoInstanceOptions } from '../../src/author/fragments/cocoInstance.ts'
import { defaultRuntimeOptions } from '../../src/author/fragments/defaultRuntime.ts'
import { maskRcnnR50FpnOptions } from '../../src/author/fragments/maskRcnn.ts'
import { stepScheduleOptions } from '../../src/author/fragments/stepSchedule.ts'
import { multiScaleOptions } from '../../src/author/overrides/multiScale.ts'
import { selfSupervisedSettings } from '../../src/author/overrides/selfSupervised.ts'
import { optionSets } from '../../src/recipes/jsonSchemas.ts'
import { optionTypesText } from '../../tools/optionTypes.ts'
import { stockTexts } from '../../tools/stockTexts.ts'

const BANNER = `// Generated from the option schemas of this folder, which are the place to change things.
// Write it anew with: npx vitest run test/author/optionTypes.test.ts -u
`
const IMPORTS = `import type { PyFloat, PyList, PyTuple } from '../python/values.ts'
import type {
  GivenDict as PyDict,
  GivenExpression as PyExpression,
  GivenMarker as Marker,
  GivenReplacement as Replacement,
  Held,
  Unchecked,
} from './overrides/tree.ts'
`

const ROOTS = [
  configOverrides,
  maskRcnnR50FpnOptions,
  cocoInstanceOptions,
  stepScheduleOptions,
  defaultRuntimeOptions,
  selfSupervisedSettings,
  multiScaleOptions,
]

/** Interfaces that others extend; `stock` is the interface whose stock values they show. */
const SHARED = {
  DatasetKeys: {
    doc: 'Top-level keys of a data set: its files, pipelines, loaders and evaluators.',
    keys: Object.keys(datasetKeys),
    stock: 'CocoInstanceOptions',
  },
  ScheduleKeys: {
    doc: 'Top-level keys of a schedule: loops, optimizer and learning rate.',
    keys: Object.keys(scheduleKeys),
    stock: 'StepScheduleOptions',
  },
  RuntimeKeys: {
    doc: 'Top-level keys of the runtime: hooks, environment, logs.',
    keys: Object.keys(runtimeKeys()),
    stock: 'DefaultRuntimeOptions',
  },
  OtherKeys: { doc: 'Top-level keys that any config may have and no stock file sets.', keys: Object.keys(otherKeys()) },
  MaskRcnnKeys: { doc: 'The parts of a Mask R-CNN.', keys: Object.keys(maskRcnnKeys) },
  SchedulerPeriod: {
    doc: 'When a scheduler of the learning rate acts. Source: mmengine/optim/scheduler/param_scheduler.py.',
    keys: Object.keys(period()),
  },
  ResizeArguments: {
    doc: 'What the transforms that resize images have in common. Source: mmcv/transforms/processing.py.',
    keys: Object.keys(resizeArguments()),
  },
}

/** The general schedule has the numbers of the shortest one, where they are not its own. */
const { schedule_2x: _, ...STOCK } = optionSets()

test('the interfaces of the options are those of the schemas', async () => {
  const text = `${BANNER}\n${IMPORTS}\n${optionTypesText(ROOTS, stockTexts(Object.values(STOCK)), SHARED)}`
  await expect(text).toMatchFileSnapshot('../../src/author/options.generated.ts')
})
