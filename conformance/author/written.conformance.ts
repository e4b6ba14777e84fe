import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose } from '../../src/author/compose.ts'
import type { ConfigDocument } from '../../src/author/document.ts'
import { printDocument } from '../../src/author/document.ts'
import { printInherit } from '../../src/author/printForms.ts'
import { computeChild } from '../../src/config/child.ts'
import { PyDict } from '../../src/python/dict.ts'
import { isWritableName } from '../../src/python/identifiers.ts'
import { configDict, pyValue } from '../../test/support/arbitraries.ts'
import { type Judge, startJudge } from '../judge.ts'
import { runs, SEED } from '../sample.ts'
import { tagged } from '../tagged.ts'

let python: Judge
let merge: Judge
let yapf: Judge
beforeAll(async () => {
  python = await startJudge('python')
  merge = await startJudge('merge', { packages: ['mmengine'] })
  yapf = await startJudge('yapf_format', { packages: ['mmengine'] })
})
afterAll(() => {
  for (const judge of [python, merge, yapf]) judge.close()
})

const variables = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z][a-z_]{0,7}$/).filter(isWritableName), pyValue), { maxLength: 4 })
  .map((items) => PyDict.of(items))
const documents = () => fc.sample(fc.oneof(variables, configDict), { numRuns: runs(300), seed: SEED })

test('yapf changes none that the writer prints, and Python reads each back as it was', async () => {
  for (const wanted of documents()) {
    const text = printDocument(documentOf(wanted))
    expect(await yapf.ask({ text })).toBe(text)
    expect(await python.ask({ code: text, variables: tagged(wanted) })).toEqual({ same: true, order: true })
  }
})

test('MMEngine reads the written child of a random base as the wanted config', async () => {
  for (const [base, wanted] of fc.sample(fc.tuple(configDict, configDict), { numRuns: runs(500), seed: SEED })) {
    const fragment = { path: 'base.py', stock: documentOf(base), value: base }
    const composition = { ...compose([fragment], [], {}), wanted }
    const child = printInherit(composition, computeChild(base, wanted), { baseDirectory: '.' })
    const files = { 'child.py': child, 'base.py': printDocument(fragment.stock) }
    expect(await merge.ask({ files, wanted: tagged(wanted) }), child).toBe(true)
  }
})
function documentOf(variables: PyDict): ConfigDocument {
  return {
    blocks: Array.from(variables.entries(), ({ key, value }) => ({ assignments: [{ name: String(key), value }] })),
  }
}
