import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ENTRIES = ['src/index.ts', ...readdirSync('src/entries').map((file) => `src/entries/${file}`)]

/** What an entry exports out of other files, by file. */
function exportsOf(entry: string): [file: string, names: string[]][] {
  const lists = readFileSync(entry, 'utf8').matchAll(/^export (?:type )?\{([^}]+)\} from '([^']+)'/gm)
  return Array.from(lists, ([, list = '', file = '']) => {
    const names = list.split(',').map((name) => name.trim().replace(/^type | as .*$/g, ''))
    return [join(entry, '..', file), names.filter((name) => name !== '')]
  })
}

/** The first declaration of a name has a comment before it; constants that are made elsewhere are of another kind. */
function isDescribed(name: string, text: string): boolean {
  const declaration = new RegExp(
    String.raw`export (?:declare |abstract |async )*(?:interface|type|class|function|const|let) ${name}\b`,
  )
  const at = declaration.exec(text)?.index
  return at === undefined || text.slice(0, at).trimEnd().endsWith('*/')
}

describe.each(ENTRIES)('%s', (entry) => {
  test.each(exportsOf(entry))('what it exports of %s has a comment for its readers', (file, names) => {
    const text = readFileSync(file, 'utf8')
    expect(names.filter((name) => !isDescribed(name, text))).toEqual([])
  })
})
