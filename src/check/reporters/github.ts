import type { Problem } from '../../errors.ts'
import { plainProblem } from '../../plainProblem.ts'
import { nameBelow } from '../../source.ts'
import { escapeTalk } from '../../talk.ts'

/**
 * Problems as workflow commands, which GitHub Actions shows beside the lines of a pull request.
 *
 * @param folder files below it are named from there.
 */
export function github(files: ReadonlyMap<string, readonly Problem[]>, folder: string): string {
  return Array.from(files)
    .flatMap(([file, problems]) => problems.map((problem) => command(problem, file, folder)))
    .join('')
}

function command(problem: Problem, name: string, folder: string): string {
  const { severity, rule, message, help, place } = plainProblem(problem, folder)
  const { file, line, column, endLine, endColumn } = place ?? {
    file: nameBelow(name, folder),
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  }
  const kind = severity === 'note' ? 'notice' : severity
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
  const text = [message, help]
    .filter((each) => each !== '')
    .map(escapeTalk)
    .join('\n')
  return `::${kind} file=${property(escapeTalk(file))},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(text)}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
