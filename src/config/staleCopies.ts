import type { Problem } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import { sameValue } from '../python/equal.ts'
import { variableIn, type Written } from '../python/provenance.ts'
import { quotedRepr } from '../python/repr.ts'
import type { PyValue } from '../python/values.ts'
import { CFG_OPTIONS, type Override } from './merge.ts'
import { stepsInto } from './origin.ts'
import { type ConfigPath, followPath, formatPath, pathPart } from './path.ts'

/**
 * Values that were made of a variable before an override changed it. MMEngine merges options into the finished config, so a data loader
 * keeps the pipeline that it took from `train_pipeline`.
 */
export function staleCopies(config: PyDict, overrides: readonly Override[]): Problem[] {
  const warnings: Problem[] = []
  for (const { path, value, write } of writesOf(config)) {
    for (const override of overrides) {
      const [variable = '', ...keys] = override.key.split('.')
      const inside = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key))
      const use = path[0] === variable ? undefined : useOf(variable, write, value)
      if (use === undefined) continue
      const rest = use === 'copied' ? inside : []
      const held = followPath(value, rest)
      const kept = rest.length === 0 ? value : held.at(-1)?.value
      if (held.length < rest.length || kept === undefined || sameValue(kept, override.value)) continue
      const stale = [...path, ...rest]
      const place = formatPath(stale)
      const message = `${override.key} does not reach ${place}, which was ${use} from ${variable} before: it is still ${shown(kept)}`
      const hint = `to change it too, override ${stale.join('.')}`
      warnings.push({ code: 'stale-copy', severity: 'warning', message, path: stale, span: write.span, hint })
    }
  }
  return warnings
}

interface Place {
  readonly path: ConfigPath
  readonly value: PyValue
  readonly write: Written
}

/** Every value that a source wrote, with its path. A container that several places share is looked into once. */
function* writesOf(config: PyDict): Generator<Place> {
  const seen = new Set<PyValue>()
  const open: { readonly path: ConfigPath; readonly value: PyValue }[] = [{ path: [], value: config }]
  for (const { path, value } of open) {
    if (seen.has(value)) continue
    seen.add(value)
    for (const { key, value: held, write } of stepsInto(value)) {
      const place = [...path, pathPart(key)]
      if (write !== undefined) yield { path: place, value: held, write }
      if (typeof held === 'object' && held !== null) open.push({ path: place, value: held })
    }
  }
}

/** How a source made a value of a variable: by its name only, or by an expression around it. */
function useOf(variable: string, { span }: Written, value: PyValue): 'copied' | 'computed' | undefined {
  const text = span.source.text.slice(span.start, span.end)
  if (variableIn(text) === variable) return 'copied'
  // The text of a dict or a list holds the names of all that is in it.
  if (typeof value === 'object' || /^['"]/.test(text) || span.source.name === CFG_OPTIONS) return undefined
  return text.split(/[^\w.]+/).some((name) => name === variable || name === `_base_.${variable}`)
    ? 'computed'
    : undefined
}

function shown(value: PyValue): string {
  const text = quotedRepr(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
