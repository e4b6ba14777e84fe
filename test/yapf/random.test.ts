import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digest, ourVerdict } from '../../conformance/layout/verdicts.ts'
import { fixedSources } from '../support/fixedSources.ts'

const GOLDEN = join(import.meta.dirname, 'golden', 'random.golden.json')
const { digests } = JSON.parse(readFileSync(GOLDEN, 'utf8')) as { digests: string }

test('random sources come out as yapf was recorded to lay them out', () => {
  const wanted = digests.split(' ')
  const sources = fixedSources()
  expect(wanted).toHaveLength(sources.length)
  const different = sources.filter((source, at) => wanted[at] !== 'crash!' && digest(ourVerdict(source)) !== wanted[at])
  expect(different).toEqual([])
})
