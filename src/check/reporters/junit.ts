import { isError, type Problem } from '../../errors.ts'
import { plainProblem } from '../../plainProblem.ts'
import { nameBelow } from '../../source.ts'
import { escapeMarkup, escapeTalk } from '../../talk.ts'

/**
 * Problems as JUnit XML, which CI servers show: a suite of one test a file; errors fail it, warnings and notes are its output.
 *
 * @param folder files below it are named from there.
 */
export function junit(files: ReadonlyMap<string, readonly Problem[]>, folder: string): string {
  const all = Array.from(files.values()).flat()
  const failures = all.filter(isError).length
  const suites = Array.from(files, ([file, problems]) => suite(file, problems, folder)).join('')
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mmdet-config" tests="${files.size}" failures="${failures}">\n`
  return `${head}${suites}</testsuites>\n`
}

function suite(file: string, problems: readonly Problem[], folder: string): string {
  const name = escaped(escapeTalk(nameBelow(file, folder)))
  const lines = problems.map((problem) => plainProblem(problem, folder))
  const errors = lines.filter(({ severity }) => severity === 'error')
  const others = lines.filter(({ severity }) => severity !== 'error')
  const failures = errors.map(
    (line) =>
      `      <failure type="${line.rule}" message="${escaped(escapeTalk(line.message))}">${escaped(words(line))}</failure>\n`,
  )
  const out = others.length === 0 ? '' : `      <system-out>${escaped(others.map(words).join('\n'))}</system-out>\n`
  const body = failures.join('') + out
  const test =
    body === ''
      ? `    <testcase name="check" classname="${name}"/>\n`
      : `    <testcase name="check" classname="${name}">\n${body}    </testcase>\n`
  return `  <testsuite name="${name}" tests="1" failures="${errors.length}">\n${test}  </testsuite>\n`
}

function words({ severity, rule, message, help, place }: ReturnType<typeof plainProblem>): string {
  const at = place === null ? '' : `${escapeTalk(place.file)}:${place.line}:${place.column} - `
  return `${at}${severity} ${rule}: ${escapeTalk(message)}${help === '' ? '' : `\n${escapeTalk(help)}`}`
}

function escaped(text: string): string {
  return escapeMarkup(text.replace(/[\ufffe\uffff]/g, '\ufffd'))
}
