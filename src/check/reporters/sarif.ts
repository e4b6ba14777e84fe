import { meaningOf } from '../../errorCodes.ts'
import type { Problem } from '../../errors.ts'
import { type PlainPlace, plainProblem } from '../../plainProblem.ts'
import { nameBelow } from '../../source.ts'
import { escapeJson } from '../../talk.ts'

/**
 * Problems as SARIF 2.1.0 (OASIS), which GitHub code scanning and editors read.
 *
 * @param folder files below it are named from there.
 */
export function sarif(files: ReadonlyMap<string, readonly Problem[]>, folder: string, version: string): string {
  const problems = Array.from(files.values()).flat()
  const rules = Array.from(new Set(problems.map(({ code }) => code))).sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mmdet-config',
            version,
            informationUri: 'https://github.com/mmdet-config/mmdet-config',
            rules: rules.map((id) => ({ id, shortDescription: { text: `${meaningOf(id)}.` } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: Array.from(files).flatMap(([file, own]) => own.map((problem) => result(problem, file, rules, folder))),
      },
    ],
  }
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`
}

function result(problem: Problem, file: string, rules: readonly string[], folder: string): object {
  const { severity, rule, message, help, path, place, related } = plainProblem(problem, folder)
  const text = help === '' ? message : `${message}: ${help}`
  const at = place ?? { file: nameBelow(file, folder), line: 1, column: 1, endLine: 1, endColumn: 1 }
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text },
    locations: [{ ...location(at), logicalLocations: path === '' ? undefined : [{ fullyQualifiedName: path }] }],
    relatedLocations: related.flatMap((other, id) =>
      other.place === null ? [] : [{ id, ...location(other.place), message: { text: other.message } }],
    ),
  }
}

function location({ file, line, column, endLine, endColumn }: PlainPlace): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  }
}
