import { plainProblem } from '../plainProblem.ts'
import { nameBelow } from '../source.ts'
import { escapeJson } from '../talk.ts'
import type { ReportedFile } from './report.ts'

/**
 * The JSON of every command: `{ "files": [{ "file", "problems", … }] }`, with the results of a command beside the problems of the
 * file that they belong to. docs/commands.md describes it.
 *
 * @param folder files below it are named from there.
 */
export function reportJson(files: readonly ReportedFile[], folder: string): string {
  return escapeJson(`{\n  "files": [${files.map((file) => `\n    ${fileJson(file, folder)}`).join(',')}\n  ]\n}\n`)
}

function fileJson({ file, problems, results }: ReportedFile, folder: string): string {
  const plain = problems.map((problem) => plainProblem(problem, folder))
  const entries = [
    ['file', JSON.stringify(nameBelow(file, folder))],
    ['problems', JSON.stringify(plain, null, 2)],
    ...results,
  ]
  // A line break in JSON stands between values, never within a text.
  const lines = entries.map(([name, json = '']) => `      "${name}": ${json.replaceAll('\n', '\n      ')}`)
  return `{\n${lines.join(',\n')}\n    }`
}
