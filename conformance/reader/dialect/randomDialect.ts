import fc from 'fast-check'
import type { Project } from '../../../test/config/reader/project.ts'
import { randomFrom } from '../../sample.ts'
import { Choices } from '../programs/random.ts'
import { lazyProject } from './lazyProject.ts'
import { packageProject } from './packageProject.ts'

/** How many in ten are of the pure-Python dialect; the others are over configs of packages. */
const LAZY = 0.65

/** Random projects of the pure-Python dialect and of `package::` bases, one in five broken on purpose. */
export const randomDialect: fc.Arbitrary<Project> = fc.noBias(fc.nat(2 ** 31)).map((seed) => {
  const choices = new Choices(randomFrom(seed))
  const isBroken = choices.chance(0.2)
  return choices.chance(LAZY) ? lazyProject(choices, isBroken) : packageProject(choices, isBroken)
})
