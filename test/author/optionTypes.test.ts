import { expect, test } from 'vitest'
import { configOverrides } from '../../src/author/configOverrides.ts'
import { cocoInstanceOptions } from '../../src/author/datasets/cocoInstance.ts'
import { maskRcnnR50FpnOptions } from '../../src/author/models/maskRcnn.ts'
import { multiScaleOptions } from '../../src/author/multiScale.ts'
import { defaultRuntimeOptions } from '../../src/author/runtime/defaultRuntime.ts'
import { stepScheduleOptions } from '../../src/author/schedules/stepSchedule.ts'
import { selfSupervisedSettings } from '../../src/author/selfSupervised.ts'
import { optionSets } from '../../src/recipes/optionSets.ts'
import { optionTypesText } from '../../tools/optionTypes.ts'
import { stockTexts } from '../../tools/stockTexts.ts'

const BANNER = `// Generated from the option schemas of this folder, which are the place to change things.
// Write it anew with: npx vitest run test/author/optionTypes.test.ts -u
`
const IMPORTS = `import type { PyDict } from '../python/dict.ts'
import type { PyExpression, PyFloat, PyList, PyTuple } from '../python/values.ts'
import type { Marker, Replacement, Unchecked } from './overrides.ts'
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

/** The general schedule has the numbers of the shortest one, where they are not its own. */
const { schedule_2x: _, ...STOCK } = optionSets()

test('the interfaces of the options are those of the schemas', async () => {
  const text = `${BANNER}\n${IMPORTS}\n${optionTypesText(ROOTS, stockTexts(Object.values(STOCK)))}`
  await expect(text).toMatchFileSnapshot('../../src/author/options.generated.ts')
})
