import type { ViewRequests } from '../../../src/server/requests.ts'

const STYLE = `body { font-family: var(--vscode-font-family); color: var(--vscode-editor-foreground) }
pre { font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size); overflow-x: auto }
figure { margin: 1rem 0; max-width: 60rem }
svg { width: 100%; height: auto; border-radius: 4px }
li { margin: .5rem 0; white-space: pre-wrap; overflow-wrap: anywhere }`

/** The page of a plan. Everything in it that comes from the config is escaped; the picture is made of escaped text. */
export function planPage(name: string, plan: ViewRequests['mmdet-config/plan']['answer']): string {
  const problems = plan.problems.map((problem) => `<li>${escaped(problem)}</li>\n`).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`Plan of ${name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(name)}</h1>
${problems === '' ? '' : `<ul>\n${problems}</ul>\n`}${plan.picture === '' ? '' : `<figure>${plan.picture}</figure>\n`}<pre>${escaped(plan.text)}</pre>
</main>
</body>
</html>
`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string)
}
