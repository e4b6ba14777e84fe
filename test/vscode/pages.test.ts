import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mergedPath, nameOf } from '../../editors/vscode/src/names.ts'
import { planPage } from '../../editors/vscode/src/planPage.ts'

const HOSTILE = `a"><img src=x onerror='alert(1)'>&.py`

test('a page of a plan escapes what comes from outside', () => {
  const page = planPage(HOSTILE, { text: `Plan of ${HOSTILE}`, picture: '', problems: [HOSTILE] })
  expect(page).not.toContain('<img')
  expect(page.match(/a&quot;&gt;&lt;img src=x onerror='alert\(1\)'&gt;&amp;\.py/g)).toHaveLength(4)
})

test('a page of a plan runs nothing and loads nothing', () => {
  const page = planPage('a.py', { text: '', picture: '<svg/>', problems: [] })
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).toContain('<figure><svg/></figure>')
  expect(page).not.toContain('<ul>')
})

test.each([
  ['/a/b/config.py', '/a/b/config (merged).py'],
  ['/a/b/config.v2.yaml', '/a/b/config.v2 (merged).py'],
  ['/a.b/config', '/a.b/config (merged).py'],
  ['Untitled-1', 'Untitled-1 (merged).py'],
  ['/a/.py', '/a/.py (merged).py'],
])('the merged config of %s is %s', (path, merged) => {
  expect(mergedPath(path)).toBe(merged)
})

test('a name is the last part of a path', () => {
  expect(nameOf('/a/b.py')).toBe('b.py')
  expect(nameOf('b.py')).toBe('b.py')
})

test('the extension has the version of the package, whose changes it tells', () => {
  const versionIn = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version
  expect(versionIn('editors/vscode/package.json')).toBe(versionIn('package.json'))
})
