import { meaningOf } from '../errorCodes.ts'
import type { Example, Rule } from './rule.ts'

/** What there is to say of a rule, as Markdown: what it finds, why that matters, an example and its mend, public reports. */
export function explained({ id, severity, why, bad, good, reports = [] }: Rule): string {
  const level = severity === 'off' ? 'off unless the settings ask for it' : severity
  const parts = [`## ${id}`, `${level}: ${meaningOf(id)}`, why]
  if (bad !== undefined) parts.push(block(bad))
  if (good !== undefined) parts.push('Without the mistake:', block(good))
  if (reports.length > 0) parts.push(`Reported in ${reports.map(linked).join(', ')}.`)
  return `${parts.join('\n\n')}\n`
}

function block(example: Example): string {
  const files = typeof example === 'string' ? [['', example] as const] : Object.entries(example)
  return files
    .map(([name, text]) => `\`\`\`python\n${name === '' ? '' : `# ${name}\n`}${text.trimEnd()}\n\`\`\``)
    .join('\n\n')
}

/** `mmdetection#11597`, with where it is. */
function linked(report: string): string {
  const [repository, number] = report.split('#')
  return /^mm\w+$/.test(repository ?? '')
    ? `[${report}](https://github.com/open-mmlab/${repository}/issues/${number})`
    : report
}

/** The page of all rules. */
export function rulesPage(rules: readonly Rule[]): string {
  const head =
    '# Rules\n\n' +
    'What `mmdet-config check` looks for; `mmdet-config rules ID` prints a section of this page. [check](check.md) says how severities are set,\n' +
    'how a line is excepted, and how a rule of your own is made.\n'
  return [head, ...rules.map(explained)].join('\n')
}
