import { expect, test } from 'vitest'
import { github } from '../../src/check/reporters/github.ts'
import { junit } from '../../src/check/reporters/junit.ts'
import { sarif } from '../../src/check/reporters/sarif.ts'
import type { Problem } from '../../src/errors.ts'
import { plainProblem } from '../../src/plainProblem.ts'
import { SourceText } from '../../src/source.ts'

const source = new SourceText('/w/b.py', 'a = 1\nb = 2\n')
const PROBLEM: Problem = {
  code: 'unknown-argument',
  message: 'no <x>',
  path: ['model', 'x'],
  related: [
    { message: 'before', span: { source, start: 6, end: 7 } },
    { message: 'an option', path: ['model'] },
  ],
  fix: { title: 'rename', edits: [{ span: { source, start: 0, end: 1 }, text: 'c' }] },
}
const FOUND = new Map([
  ['/w/a.py', [PROBLEM]],
  ['/x/c.py', [{ ...PROBLEM, severity: 'note' as const }]],
])

test('plain: other places, one that no text wrote, and a fix', () => {
  expect(plainProblem(PROBLEM, '/w')).toEqual({
    severity: 'error',
    rule: 'unknown-argument',
    path: 'model.x',
    message: 'no <x>',
    help: '',
    suggestions: [],
    place: null,
    related: [
      { message: 'before', place: { file: 'b.py', line: 2, column: 1, endLine: 2, endColumn: 2 } },
      { message: 'model: an option', place: null },
    ],
    fix: { title: 'rename', edits: [{ file: 'b.py', start: 0, end: 1, text: 'c' }] },
  })
})

test('sarif: a problem without a place is at the start of its file', () => {
  const [first, second] = JSON.parse(sarif(FOUND, '/w', '1.0.0')).runs[0].results
  const start = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }
  expect(first.locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'a.py' }, region: start })
  expect(first.relatedLocations).toMatchObject([{ id: 0, physicalLocation: { region: { startLine: 2 } } }])
  expect(second).toMatchObject({
    level: 'note',
    locations: [{ physicalLocation: { artifactLocation: { uri: '/x/c.py' } } }],
  })
})

test('github: a note is a notice, in the file itself', () => {
  expect(github(FOUND, '/w')).toContain(
    '::notice file=/x/c.py,line=1,endLine=1,col=1,endColumn=1,title=unknown-argument::',
  )
})

test('junit: notes fail nothing, names are escaped', () => {
  const xml = junit(FOUND, '/w')
  expect(xml).toContain('<testsuite name="a.py" tests="1" failures="1">')
  expect(xml).toContain('message="no &#60;x&#62;"')
  expect(xml).toContain('<system-out>note unknown-argument: no &#60;x&#62;</system-out>')
})
