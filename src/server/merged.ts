import type { Origin } from '../config/origin.ts'
import { formatPath } from '../config/path.ts'
import { prettyText } from '../config/print/prettyText.ts'
import { printedLines } from '../config/print/printedLines.ts'
import { brief } from './brief.ts'
import { originsAt } from './describe.ts'
import { placeAt } from './hover.ts'
import { type Addresses, rangeOf } from './protocol.ts'
import type { ViewRequests, ViewWrite } from './requests.ts'
import { spotIn } from './spot.ts'
import type { Workspace } from './workspace.ts'

/**
 * A config with everything that it inherits, as MMEngine prints it, each line with who wrote what stands on it.
 *
 * @throws MmdetConfigError as `Config.prettyText`; the first problem of a config that cannot be read.
 */
export async function merged(
  workspace: Workspace,
  path: string,
  addresses: Addresses,
): Promise<ViewRequests['mmdet-config/merged']['answer']> {
  const { dict } = await workspace.view(path)
  const text = prettyText(dict)
  const lines = printedLines(text).map((line) => {
    const writes = writesOf(originsAt(dict, line.path), addresses)
    return line.path.length === 0 ? null : { path: formatPath(line.path), writes }
  })
  return { text, lines }
}

/** Every place that wrote the value at an offset, newest first. */
export async function why(
  workspace: Workspace,
  path: string,
  offset: number,
  addresses: Addresses,
): Promise<ViewRequests['mmdet-config/why']['answer']> {
  const view = await workspace.view(path)
  const spot = await spotIn(view.source, offset)
  const place = spot.word === undefined ? undefined : await placeAt(view, spot, spot.word, offset)
  if (place === undefined || place.origins.length === 0) return null
  return { path: formatPath(place.path), writes: writesOf(place.origins, addresses) }
}

/** Characters of a value that are told. */
const SHOWN = 100

function writesOf(origins: readonly Origin[], { uriOf }: Addresses): ViewWrite[] {
  return origins.map(({ file, span, value, merged: isMerged }) => {
    return {
      uri: uriOf(file),
      range: rangeOf(span),
      value: brief(value, SHOWN),
      merged: isMerged,
    }
  })
}
