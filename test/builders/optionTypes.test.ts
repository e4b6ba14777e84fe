import { expect, test } from 'vitest'
import { configOverrides } from '../../src/builders/configOverrides.ts'
import { optionTypesText } from '../../tools/optionTypes.ts'

const BANNER = `// Generated from the option schemas of this folder, which are the place to change things.
// Write it anew with: npx vitest run -u test/builders/optionTypes.test.ts
`
const IMPORTS = `import type { PyDict } from '../python/dict.ts'
import type { PyExpression, PyFloat, PyList, PyTuple } from '../python/values.ts'
import type { Marker, Replacement, Unchecked } from './overrides.ts'
`

test('the interfaces of the options are those of the schemas', async () => {
  const text = `${BANNER}\n${IMPORTS}\n${optionTypesText([configOverrides], new Map())}`
  await expect(text).toMatchFileSnapshot('../../src/builders/options.generated.ts')
})
