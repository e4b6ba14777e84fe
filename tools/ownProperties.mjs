// Refuses what reads a record by a foreign name: `table[name]` of a `Record<string, …>` also answers to constructor and toString, which
// every object inherits. A Map does not, nor does a line that asks Object.hasOwn first. Run by `npm run lint`.
import { readdirSync, readFileSync } from 'node:fs'

const DECLARED = /(?:\bconst\s+|[({,]\s*|\breadonly\s+|^\s+)(\w+)\??\s*:\s*(?:Readonly<|Partial<)*Record<string,/gm
/** Lines above a reading where its guard may stand. */
const NEAR = 3

const found = readdirSync('src', { recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
  .flatMap((name) => readingsOf(`src/${name}`))

for (const { file, line, text } of found) console.error(`${file}:${line}: a record is read by a foreign name: ${text}`)
if (found.length > 0) console.error('make it a Map, or ask Object.hasOwn in the line or one of the three above')
process.exitCode = found.length > 0 ? 1 : 0

function readingsOf(file) {
  const source = readFileSync(file, 'utf8')
  const lines = source.split('\n')
  const records = new Set(Array.from(source.matchAll(DECLARED), ([, name]) => name))
  return [...records].flatMap((name) => {
    const readings = source.matchAll(new RegExp(`(?<![\\w#]|delete )${name}(?:\\?\\.)?\\[(?!['"\\d\\]])`, 'g'))
    return Array.from(readings, ({ index }) => source.slice(0, index).split('\n').length)
      .filter(
        (line) =>
          !lines
            .slice(Math.max(0, line - 1 - NEAR), line)
            .join('\n')
            .includes('Object.hasOwn('),
      )
      .map((line) => ({ file, line, text: lines[line - 1].trim() }))
  })
}
