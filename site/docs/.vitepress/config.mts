import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitepress'

const PAGES = join(import.meta.dirname, '../pages')

/** A box around a letter, as a detector draws it. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="3" width="26" height="26" rx="3" fill="none" stroke="#3451b2" stroke-width="3"/><path d="M10 22V11l6 7 6-7v11" fill="none" stroke="#3451b2" stroke-width="3"/></svg>',
)}`

/** A page by its title. */
const item = (name: string, text?: string) => ({ text: text ?? titleOf(name), link: `/${name}` })

const titleOf = (name: string): string =>
  /^# (.*)$/m.exec(readFileSync(join(PAGES, `${name}.md`), 'utf8'))?.[1]?.replaceAll('`', '') ?? name

const RULES = readdirSync(join(PAGES, 'rules')).map((name) => name.replace(/\.md$/, ''))

export default defineConfig({
  title: 'mmdet-config',
  description: 'Write, read and check the configs of MMDetection in TypeScript or YAML',
  base: process.env['SITE_BASE'] ?? '/',
  srcDir: 'pages',
  outDir: '../dist',
  // Any host of plain files serves it, also one that does not find `rules.html` by `rules`.
  cleanUrls: false,
  // Else the names of all files stand in each page.
  metaChunk: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: ICON }]],
  rewrites: { 'start.md': 'index.md' },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // A head of a table that says nothing is no head: screen readers would read it out before each cell.
    config: (md) => {
      md.core.ruler.push('empty_heads', ({ tokens }) => {
        for (const [at, token] of tokens.entries()) {
          const [inside, close] = tokens.slice(at + 1, at + 3)
          if (token.type !== 'th_open' || inside?.content !== '' || close === undefined) continue
          token.tag = close.tag = 'td'
        }
      })
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          // The reference of the API names everything: what explains it comes first.
          searchOptions: { boostDocument: (id) => (String(id).includes('/api/') ? 0.1 : 1) },
        },
      },
    },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/' },
      { text: 'Rules', link: '/rules' },
      { text: 'API', link: '/api/mmdet-config/' },
      { text: 'Playground', link: '/play/', target: '_self' },
    ],
    sidebar: [
      {
        text: 'Begin',
        items: [{ text: 'Start', link: '/' }, item('own-data'), item('self-supervised'), item('from-mmdetection')],
      },
      {
        text: 'Author',
        items: [item('recipes'), item('builders'), item('authoring'), item('typescript'), item('types')],
      },
      {
        text: 'Before a GPU is booked',
        items: [item('check'), item('plan'), item('dataset'), item('checkpoints'), item('doctor'), item('launch')],
      },
      {
        text: 'Read and print',
        items: [item('reader'), item('printing'), item('editor'), item('commands'), item('architecture')],
      },
      {
        text: 'API',
        items: [
          item('api/mmdet-config/index', 'mmdet-config'),
          ...['python', 'checkpoint', 'check', 'editor'].map((name) =>
            item(`api/${name}/index`, `mmdet-config/${name}`),
          ),
        ],
      },
      {
        text: 'Rules',
        items: [item('rules', 'All rules'), ...RULES.map((id) => item(`rules/${id}`))],
      },
    ],
  },
})
