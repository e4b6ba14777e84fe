// Puts the pages of the site together in pages/: the repository's docs, a page for each rule, the README as the start and the API out of
// the TSDoc. Nothing is written twice: the repository's own pages are the source.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { Application } from 'typedoc'

const SITE = join(import.meta.dirname, '..')
const ROOT = join(SITE, '..')
const PAGES = join(SITE, 'docs/pages')
const SOURCE = 'https://github.com/mmdet-config/mmdet-config/blob/main'

/** Files of the repository that are no pages of the site are shown where the repository is. */
const sourceLinks = (text, from) =>
  text.replaceAll(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g, (link, path, anchor = '') => {
    const target = join(from, path)
    if (from === '.' && target.startsWith('docs/') && target.endsWith('.md')) return `](${target.slice(5)}${anchor})`
    if (target === 'README.md') return `](index.md${anchor})`
    return target.startsWith('docs/') ? link : `](${SOURCE}/${target})`
  })

const write = (name, text) => {
  mkdirSync(join(PAGES, name, '..'), { recursive: true })
  writeFileSync(join(PAGES, name), text)
}

/** A page as it is: `{{` is MMEngine's there, not Vue's. */
const page = (name, text, front = '') => write(name, `${front}::: v-pre\n\n${text}\n\n:::\n`)

function guides() {
  cpSync(join(ROOT, 'docs'), PAGES, { recursive: true, filter: (path) => !path.endsWith('.md') })
  for (const name of readdirSync(join(ROOT, 'docs'))) {
    if (!name.endsWith('.md') || name === 'rules.md') continue
    page(name, sourceLinks(readFileSync(join(ROOT, 'docs', name), 'utf8'), 'docs'))
  }
  page('start.md', sourceLinks(readFileSync(join(ROOT, 'README.md'), 'utf8'), '.').replace('# mmdet-config', '# Start'))
}

/** A page for each section of rules.md, and one that lists them. */
function rules() {
  const [head, ...sections] = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8').split(/^(?=## [a-z0-9-]+$)/m)
  const rows = sections.map((section) => {
    const [title, , what] = section.split('\n')
    const id = title.slice(3)
    page(`rules/${id}.md`, section.replace(/^## /, '# ').replaceAll('](check.md', '](../check.md'))
    const [severity, ...rest] = what.split(': ')
    return `| [${id}](rules/${id}.md) | ${severity} | ${rest.join(': ')} |`
  })
  page('rules.md', `${head}\n| rule | severity | what it finds |\n|---|---|---|\n${rows.join('\n')}\n`)
}

/** The entries of the package, each with a sentence above its page. */
const ENTRIES = {
  'mmdet-config':
    'All that the package has, for Node. In a browser import the same from `mmdet-config/browser`, without what touches files of the disk.',
  python: "Python's values: dicts, tuples, floats, ints of any size, their equality and their `repr`.",
  checkpoint: 'Checkpoints of PyTorch without PyTorch: open, inspect, compare with a config, convert.',
  check: 'The rules of `check`, and rules of your own.',
  editor: 'What the language server is made of, for a page or an editor of your own.',
}

/** An anchor as VitePress makes it of a title. */
const anchorOf = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

/** Links to titles by VitePress's anchors: typedoc keeps underscores, and counts names that are no titles. */
function withAnchors(text, anchorsOf) {
  return text.replaceAll(/\]\(([\w./-]*)#([^)]*)\)/g, (link, path, given) => {
    const anchors = anchorsOf(path) ?? []
    const anchor = anchorOf(given)
    const alone = anchor.replace(/-\d+$/, '')
    if (anchors.includes(given) || anchors.filter((one) => one === alone).length > 1) return link
    return `](${path}#${anchors.includes(anchor) ? anchor : alone})`
  })
}

/** The anchors of a page: those that it states, and its titles. */
const anchorsIn = (text) => [
  ...Array.from(text.matchAll(/ id="([^"]*)"/g), ([, id]) => id),
  ...Array.from(text.matchAll(/^#+ (.*)$/gm), ([, title]) => anchorOf(title)),
]

/** What the tables of names say of each, by its page, without links. */
const summaries = (texts) =>
  new Map(
    Array.from(texts).flatMap(([name, text]) =>
      Array.from(text.matchAll(/^\| \[[^\]]*\]\(([^)#]*)\) \| (.*) \|$/gm), ([, path, summary]) => [
        posix.join(posix.dirname(name), path),
        summary.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
      ]),
    ),
  )

/** The names that an entry shares with another, as a table: typedoc gives each a title of its own, and no word about it. */
function withReferences(name, text, summaryOf) {
  const [before, references] = text.split('\n## References\n')
  if (references === undefined) return text
  const rows = Array.from(references.matchAll(/^Re-exports (\[[^\]]*\]\((.*)\))$/gm), ([, link, path]) => {
    return `| ${link} | ${summaryOf.get(posix.join(posix.dirname(name), path)) ?? '-'} |`
  })
  return `${before}\n## Also in mmdet-config\n\n| Name | Description |\n| ------ | ------ |\n${rows.join('\n')}\n`
}

async function api() {
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: Object.keys(ENTRIES).map((name) =>
      join(ROOT, `dist/${name === 'mmdet-config' ? 'index' : name}.d.ts`),
    ),
    tsconfig: join(SITE, 'docs/tsconfig.json'),
    readme: 'none',
    indexFormat: 'table',
    disableSources: true,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    useCodeBlocks: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    enumMembersFormat: 'table',
    router: 'member',
    outputs: [{ name: 'markdown', path: join(PAGES, 'api') }],
    entryFileName: 'modules',
    logLevel: 'Warn',
  })
  const project = await app.convert()
  if (project === undefined) throw new Error('typedoc finds no API')
  await app.generateOutputs(project)
  rmSync(join(PAGES, 'api/modules.md'))
  // A page for each name, and one for each entry that lists them; `index` would be the page of its folder.
  renameSync(join(PAGES, 'api/index'), join(PAGES, 'api/mmdet-config'))
  const names = readdirSync(join(PAGES, 'api'), { recursive: true }).filter((name) => name.endsWith('.md'))
  // The declarations number a name that stands in two files.
  const given = new Map(
    names.map((name) => [
      name,
      readFileSync(join(PAGES, 'api', name), 'utf8')
        .replaceAll(/(?<=\]\((?:\.\.\/)+)index(?=\/)/g, 'mmdet-config')
        .replaceAll(/\b(\w+)\$\d\b/g, '$1'),
    ]),
  )
  const summaryOf = summaries(given)
  const texts = new Map(Array.from(given, ([name, text]) => [name, withReferences(name, text, summaryOf)]))
  const anchors = new Map(Array.from(texts, ([name, text]) => [name, anchorsIn(text)]))
  for (const [name, text] of texts) {
    const target = (path) => (path === '' ? name : posix.join(posix.dirname(name), path))
    apiPage(
      name,
      withAnchors(text, (path) => anchors.get(target(path))),
    )
  }
}

/** No page is before or behind one that the sidebar does not list. */
const NO_PAGER = '---\nprev: false\nnext: false\n---\n\n'

/** The page of an entry has a sentence at its top, that of a name the way back to its entry. */
function apiPage(name, text) {
  const [id] = name.split('/')
  const entry = id === 'mmdet-config' ? id : `mmdet-config/${id}`
  if (!name.endsWith('/modules.md')) return page(`api/${name}`, `[${entry}](../index.md)\n\n${text}`, NO_PAGER)
  rmSync(join(PAGES, 'api', name))
  const head = `# ${entry}\n\n${ENTRIES[id]}`
  page(
    `api/${id}/index.md`,
    text.replace(/^# .*/m, () => head),
  )
}

rmSync(PAGES, { recursive: true, force: true })
guides()
rules()
await api()
