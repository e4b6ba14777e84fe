import type { ConfigPath } from '../config/path.ts'
import { pathPart } from '../config/path.ts'
import { PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import type { SourceSpan } from '../source.ts'
import { counted } from '../talk.ts'
import { brief } from './brief.ts'
import type { ConfigView, Workspace } from './workspace.ts'

/** A value that a file sets in place of one that it inherits. */
export interface Override {
  readonly path: ConfigPath
  readonly span: SourceSpan
  /** What it replaced. */
  readonly inherited: Written
}

/** The values of a file that replace inherited ones. A dict that is merged over one counts by what is in it. */
export function overridesOf({ dict, path: file }: ConfigView): Override[] {
  const found: Override[] = []
  const seen = new Set<PyDict>()
  const look = (held: PyDict, path: ConfigPath): void => {
    if (seen.size === seen.add(held).size) return
    for (const { key, value, write } of held.entries()) {
      const place = [...path, pathPart(key)]
      if (write?.span.source.name !== file) {
        // `model.backbone.depth = 18` writes into what a base wrote.
        if (value instanceof PyDict) look(value, place)
        continue
      }
      const inherited = inheritedBy(write, file)
      if (inherited === undefined) continue
      if (value instanceof PyDict && inherited.value instanceof PyDict) look(value, place)
      else found.push({ path: place, span: write.span, inherited })
    }
  }
  look(dict, [])
  return found
}

function inheritedBy(write: Written, file: string): Written | undefined {
  let older = write.shadowed
  for (let count = 0; older !== undefined && count < MAX_HISTORY; count++) {
    if (older.span.source.name !== file) return older
    older = older.shadowed
  }
  return undefined
}

/** Writes of one file that are passed over. */
const MAX_HISTORY = 100

/** A line above a file. */
export interface Lens {
  readonly span: SourceSpan
  readonly title: string
  /** The places that it is about. */
  readonly places: readonly SourceSpan[]
}

/** What a file overrides, and what inherits it. */
export async function lenses(workspace: Workspace, path: string): Promise<Lens[]> {
  const view = await workspace.view(path)
  const span = { source: view.source, start: 0, end: 0 }
  const found: Lens[] = []
  const overrides = overridesOf(view)
  if (overrides.length > 0) {
    const files = new Set(overrides.map(({ inherited }) => inherited.span.source.name))
    const title = `overrides ${counted(overrides.length, 'value')} of ${counted(files.size, 'file')}`
    found.push({ span, title, places: overrides.map((one) => one.span) })
  }
  const index = await workspace.index()
  const heirs = index.inheritorsOf(path)
  if (heirs.length > 0) {
    const places = index
      .childrenOf(path)
      .flatMap((child) => index.facts(child)?.bases.filter((base) => base.path === path) ?? [])
    found.push({
      span,
      title: `inherited by ${counted(heirs.length, 'config')}`,
      places: places.map((one) => one.span),
    })
  }
  return found
}

/** A few words behind a value. */
export interface InlayHint {
  readonly offset: number
  readonly text: string
}

/** Characters of a value that a hint shows. */
const SHOWN = 30

/** Behind each value that replaces an inherited one, that one: `<- 80`. */
export async function inlayHints(workspace: Workspace, path: string, start: number, end: number): Promise<InlayHint[]> {
  return overridesOf(await workspace.view(path)).flatMap(({ span, inherited }) => {
    if (span.end < start || span.end > end) return []
    return [{ offset: span.end, text: `<- ${brief(inherited.value, SHOWN)}` }]
  })
}
