import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changes } from '../../src/node/changes.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('a turn for a change of a config, none for one of another file', async () => {
  const folder = temporaryFolder()
  const turns = changes(new Set([join(folder, 'a.py'), join(folder, 'none', 'b.py')]))
  const turn = turns.next()
  writeFileSync(join(folder, 'a.log'), 'x')
  writeFileSync(join(folder, 'base.py'), 'x = 1\n')
  expect(await turn).toEqual({ done: false, value: undefined })
  expect(await turns.return(undefined)).toEqual({ done: true, value: undefined })
})
