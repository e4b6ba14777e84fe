// Writes the extension as a .vsix, the zip that VS Code installs. `@vscode/vsce` would do it too; it is 285 packages and 125 MB, some of
// which run at their install, for a zip with two lists in it.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { strToU8, zipSync } from 'fflate'

const here = import.meta.dirname
const root = join(here, '../..')
const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
const { repository, license, name, publisher, version } = manifest
const repo = repository.url.replace(/\.git$/, '')

const MAX_BYTES = 2 * 2 ** 20

/** Pictures are shown from the repository: the page of an extension shows none of its own files. */
const readme = readFileSync(join(here, 'README.md'), 'utf8').replaceAll(
  /\]\((?!https?:|#)([^)]+)\)/g,
  (_, path) => `](${repo}/${/\.png$/.test(path) ? 'raw' : 'blob'}/HEAD/${join(repository.directory, path)})`,
)

const extension = {
  'package.json': manifestText(),
  'README.md': strToU8(readme),
  'CHANGELOG.md': readFileSync(join(root, 'CHANGELOG.md')),
  'LICENSE.txt': readFileSync(join(root, 'LICENSE')),
  [manifest.icon]: readFileSync(join(here, manifest.icon)),
  ...filesOf('dist'),
  ...filesOf('snippets'),
}

const types = {
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  png: 'image/png',

  js: 'application/javascript',
}
const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${Object.entries({
  ...types,
  vsixmanifest: 'text/xml',
})
  .map(([suffix, type]) => `<Default Extension=".${suffix}" ContentType="${type}"/>`)
  .join('')}</Types>
`

const properties = {
  'Microsoft.VisualStudio.Code.Engine': manifest.engines.vscode,
  'Microsoft.VisualStudio.Code.ExtensionKind': [...manifest.extensionKind, 'web'].join(','),
  'Microsoft.VisualStudio.Code.ExecutesCode': 'true',
  'Microsoft.VisualStudio.Services.Links.Source': repository.url,
  'Microsoft.VisualStudio.Services.Links.Getstarted': repository.url,
  'Microsoft.VisualStudio.Services.Links.GitHub': repository.url,
  'Microsoft.VisualStudio.Services.Links.Support': manifest.bugs.url,
  'Microsoft.VisualStudio.Services.Links.Learn': manifest.homepage,
  'Microsoft.VisualStudio.Services.Branding.Color': manifest.galleryBanner.color,
  'Microsoft.VisualStudio.Services.Branding.Theme': manifest.galleryBanner.theme,
  'Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown': 'true',
}

const assets = {
  'Microsoft.VisualStudio.Code.Manifest': 'package.json',
  'Microsoft.VisualStudio.Services.Content.Details': 'README.md',
  'Microsoft.VisualStudio.Services.Content.Changelog': 'CHANGELOG.md',
  'Microsoft.VisualStudio.Services.Content.License': 'LICENSE.txt',
  'Microsoft.VisualStudio.Services.Icons.Default': manifest.icon,
}

const tags = [...manifest.keywords, '__web_extension'].join(',')
const vsixManifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${xml(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(manifest.description)}</Description>
    <Tags>${xml(tags)}</Tags>
    <Categories>${xml(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${lines(properties, (id, value) => `<Property Id="${id}" Value="${xml(value)}"/>`)}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${manifest.icon}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${lines(assets, (type, path) => `<Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`)}
  </Assets>
</PackageManifest>
`

const files = {
  'extension.vsixmanifest': strToU8(vsixManifest),
  '[Content_Types].xml': strToU8(contentTypes),
  ...Object.fromEntries(Object.entries(extension).map(([path, bytes]) => [`extension/${path}`, bytes])),
}
// The same files give the same bytes: no clock.
const bytes = zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })
const out = join(here, 'dist', `${name}-${version}.vsix`)
if (bytes.length > MAX_BYTES) throw new Error(`${out} would have ${bytes.length} bytes, more than ${MAX_BYTES}`)
mkdirSync(join(here, 'dist'), { recursive: true })
writeFileSync(out, bytes)
process.stdout.write(`${relative(process.cwd(), out)}: ${bytes.length} bytes, ${Object.keys(files).length} files\n`)

/** What is only for us stays here. */
function manifestText() {
  const { devDependencies, scripts, private: _, ...rest } = manifest
  void devDependencies
  void scripts
  return strToU8(`${JSON.stringify({ ...rest, license }, null, 2)}\n`)
}

function filesOf(folder) {
  const names = readdirSync(join(here, folder), { recursive: true }).filter((file) => !file.endsWith('.vsix'))
  const files = names.filter((file) => statSync(join(here, folder, file)).isFile())
  return Object.fromEntries(files.map((file) => [`${folder}/${file}`, readFileSync(join(here, folder, file))]))
}

function lines(table, line) {
  return Object.entries(table)
    .map(([key, value]) => `      ${line(key, value)}`)
    .join('\n')
}

function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
