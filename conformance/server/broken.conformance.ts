import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/errors.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { Workspace } from '../../src/server/workspace.ts'
import { configNames, MMDET } from '../families.ts'
import { FULL, randomFrom, SEED, sample } from '../sample.ts'

/** Every config gets some, so that there is something to tell. */
const MISTAKES = "\ndefault_hooks = dict(checkpoint=dict(intervall=1))\ntrain_cfg = dict(max_epochs='x')\n"

const STATES = FULL ? 40 : 10

/** Breaks a text: the rest of a line, a sign or a word is missing, or a sign is too many. With the place. */
function broken(text: string, random: () => number): readonly [text: string, at: number] {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const at = Math.floor(random() * text.length)
  const kind = pick(['line', 'sign', 'word', 'more'])
  if (kind === 'more') return [text.slice(0, at) + pick([...'([{)\'"=']) + text.slice(at), at]
  if (kind === 'line') return [text.slice(0, at) + text.slice(text.indexOf('\n', at)), at]
  const { index, 0: gone } = pick([...text.matchAll(kind === 'sign' ? /[()[\]{},='"]/g : /\w+/g)])
  return [text.slice(0, index) + text.slice(index + gone.length), index]
}

/** The lines from the one that begins a statement up to the next one that does. */
function statementAround(text: string, at: number): readonly [start: number, end: number] {
  const starts = Array.from(text.matchAll(/^[^\s)\]}]/gm), ({ index }) => index)
  const next = starts.find((start) => start > at)
  return [starts.findLast((start) => start <= at) ?? 0, next ?? text.length]
}

/** Without the top-level key: what stands under several is told under the first that is known. */
const shown = ({ code, path = [], message }: Problem) => JSON.stringify([code, path.slice(1), message])

test('what is told of a broken config is true of the whole one, and most have something to tell', async () => {
  const random = randomFrom(SEED)
  const root = await MMDET.root()
  let [count, told] = [0, 0]
  for (const name of sample(configNames(root), 30)) {
    const path = join(root, name)
    const text = readFileSync(path, 'utf8') + MISTAKES
    const workspace = new Workspace({ fileSystem: nodeFileSystem() })
    workspace.open(path, text)
    const whole = new Set((await workspace.problems(path)).map(shown))
    const before = new Set((await workspace.view(path)).problems.map(shown))
    for (let state = 0; state < STATES; state++) {
      const [typed, at] = broken(text, random)
      workspace.open(path, typed)
      const { problems: reasons } = await workspace.view(path)
      const isNew = (one: Problem) => (one.severity ?? 'error') === 'error' && !before.has(shown(one))
      // A statement that is sound with its change means what it says: a base less, `std` without `mean`, `_ba=se_ = []`.
      const [start, end] = statementAround(typed, at)
      const isHere = ({ span }: Problem) => span?.source.name === path && span.end >= start && span.start <= end
      if (!reasons.some((one) => isNew(one) && isHere(one))) continue
      const found = (await workspace.problems(path)).filter(
        (one) => !reasons.some((reason) => shown(reason) === shown(one)),
      )
      // What was changed itself may be wrong: `type=''`.
      const isOld = ({ span }: Problem) =>
        span?.source.name !== path || Math.min(Math.abs(span.start - at), Math.abs(span.end - at)) > 1
      const untrue = found
        .filter(isOld)
        .map(shown)
        .filter((one) => !whole.has(one))
      expect(untrue, `${name}, SEED=${SEED}\n${typed}`).toEqual([])
      count++
      if (found.length > 0) told++
    }
  }
  expect(told / count).toBeGreaterThan(0.5)
})
