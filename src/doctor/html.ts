import { createHash } from 'node:crypto'
import { datasetSvg } from '../dataset/picture.ts'
import type { Problem } from '../errors.ts'
import { plainProblem } from '../plainProblem.ts'
import { planSvg } from '../plan/svg.ts'
import { escapeMarkup, escapeTalk } from '../talk.ts'
import type { Examination, SectionName } from './examine.ts'
import { emptyText, factsOf, headline, openText, TITLES } from './words.ts'

const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem }
h1, h2 { line-height: 1.2; overflow-wrap: anywhere }
li { margin: .5rem 0; overflow-wrap: anywhere }
pre { background: #f4f4f4; padding: .75rem; overflow-x: auto }
.error { color: #a40000 } .warning { color: #7a4b00 } .note { color: #004b7a }
svg { max-width: 100%; height: auto }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #161616 } pre { background: #262626 } svg { background: #fff }
.error { color: #ff9c9c } .warning { color: #ffcf8a } .note { color: #9cd3ff } }`

/** Nothing is loaded and nothing runs: only this style counts. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** The report as one page of HTML, which needs nothing else. Everything that comes from outside is escaped. */
export function examinationHtml(name: string, examination: Examination, folder: string): string {
  const sections = (Object.keys(TITLES) as SectionName[]).map((section) =>
    sectionHtml(section, name, examination, folder),
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${text(`Report on ${name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${text(name)}</h1>
<p>${text(headline(examination))}</p>
${sections.join('')}${notCheckedHtml(examination)}</main>
</body>
</html>
`
}

function sectionHtml(section: SectionName, name: string, examination: Examination, folder: string): string {
  const { problems, plan, datasets } = examination
  const picture =
    section === 'plan' && plan !== undefined
      ? planSvg(name, plan)
      : section === 'dataset' && datasets.length > 0
        ? datasetSvg(datasets)
        : ''
  const facts = factsOf(section, examination)
    .map((line) => `<p>${text(line)}</p>\n`)
    .join('')
  const own = problems[section]
  const list = own.length === 0 ? '' : `<ul>\n${own.map((problem) => problemHtml(problem, folder)).join('')}</ul>\n`
  const nothing = list === '' && facts === '' ? `<p>${emptyText(section, examination)}</p>\n` : ''
  return `<section aria-labelledby="${section}">
<h2 id="${section}">${TITLES[section]}</h2>
${facts}${picture === '' ? '' : `<figure>${distinctIds(picture, section)}</figure>\n`}${list}${nothing}</section>
`
}

/** Pictures name their title by an id: on one page it must be there once. */
function distinctIds(svg: string, section: string): string {
  return svg.replaceAll(/(id|aria-labelledby)="(title|desc|title desc)"/g, (_, key: string, ids: string) => {
    return `${key}="${ids
      .split(' ')
      .map((id) => `${section}-${id}`)
      .join(' ')}"`
  })
}

function problemHtml(problem: Problem, folder: string): string {
  const { severity, rule, path, message, help, place } = plainProblem(problem, folder)
  const where = place === null ? path : `${place.file}:${place.line}:${place.column}`
  const hint = help === '' ? '' : `<br>${text(help)}`
  return `<li><strong class="${severity}">${severity}</strong> ${text(rule)}${where === '' ? '' : ` at <code>${text(where)}</code>`}: ${text(message)}${hint}</li>\n`
}

function notCheckedHtml({ notChecked }: Examination): string {
  if (notChecked.length === 0) return ''
  const items = notChecked.map((one) => `<li>${text(openText(one))}</li>\n`).join('')
  return `<section aria-labelledby="not-checked">\n<h2 id="not-checked">Not looked at</h2>\n<ul>\n${items}</ul>\n</section>\n`
}

/** Characters of a text that are shown: a name of ten thousand letters says no more. */
const MAX_TEXT = 500

function text(value: string): string {
  const shown = value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value
  return escapeMarkup(escapeTalk(shown))
}
