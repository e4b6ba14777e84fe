import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Config } from '../../src/config/config.ts'
import { ConfigCache } from '../../src/config/load/cache.ts'
import { formatPath } from '../../src/config/path.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { sameValue } from '../../src/python/equal.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import type { PyValue } from '../../src/python/values.ts'
import { MMDET, MMPOSE_FAMILY, MMRAZOR_FAMILY, MMSEGMENTATION } from '../families.ts'
import { type Judge, startJudge } from '../judge.ts'
import { leavesOf } from './leaves.ts'
import { type UnpackedFamily, unpack } from './marks.ts'

/** A piece of a file that wrote leaves: its first and last place, and what came of it somewhere. */
interface Piece {
  readonly place: readonly [number, number, number, number]
  /** The reprs of the leaves, with the path of one leaf each. */
  readonly values: Map<string, string>
}

interface Described {
  readonly kind: string
  readonly repr?: string
}

let cpython: Judge
beforeAll(async () => {
  cpython = await startJudge('spans')
})
afterAll(() => cpython.close())

describe.each([MMDET, MMSEGMENTATION, MMPOSE_FAMILY, MMRAZOR_FAMILY])('$name', (family) => {
  test('the origin of every leaf is an expression of its file, and a literal is what was read', async () => {
    const { files, leaves, without } = await piecesOf(await unpack(family))
    const kinds: Record<string, number> = { leaves }
    const wrong: string[] = []
    for (const [path, pieces] of files) {
      const list = [...pieces.values()]
      const described = await cpython.ask<Described[]>({ path, spans: list.map(({ place }) => place) })
      for (const [at, { kind, repr }] of described.entries()) {
        const { place, values } = list[at] as Piece
        kinds[kind] = (kinds[kind] ?? 0) + 1
        const isRight = kind === 'literal' ? isLiteral(repr as string, values) : kind !== 'no expression'
        if (!isRight) wrong.push(`${path}:${place.join(':')} ${kind} ${repr} ${JSON.stringify([...values])}`)
      }
    }
    console.log(`origins of ${family.name}:`, JSON.stringify(kinds))
    expect(without).toEqual([])
    expect(wrong).toEqual([])
    expect(leaves).toBeGreaterThan(20_000)
  })
})

/** What wrote the leaves of a family's configs, by file; of YAML and JSON only that it is known. */
async function piecesOf({ root, names, searchPath }: UnpackedFamily) {
  const options = { fileSystem: nodeFileSystem(), cache: new ConfigCache(), searchPath }
  const files = new Map<string, Map<string, Piece>>()
  const without: string[] = []
  let leaves = 0
  for (const name of names) {
    const config = await read(join(root, name), options)
    if (config === undefined) continue
    for (const { path, value } of leavesOf(config.toDict())) {
      leaves++
      const [newest] = config.origin(path)
      if (newest === undefined) {
        without.push(`${name} ${formatPath(path)}`)
        continue
      }
      const { file, line, column, span, value: written } = newest
      if (!holds(written, value)) without.push(`${name} ${formatPath(path)}: ${file}:${line} wrote something else`)
      if (!file.endsWith('.py')) continue
      const end = span.source.positionAt(span.end)
      const pieces = files.get(file) ?? new Map<string, Piece>()
      files.set(file, pieces)
      const place = [line, column, end.line, end.column] as const
      const piece = pieces.get(String(place)) ?? { place, values: new Map<string, string>() }
      pieces.set(String(place), piece)
      piece.values.set(pythonRepr(value), `${name} ${formatPath(path)}`)
    }
  }
  return { files, leaves, without }
}

/** Whether all that came of a literal is its value, or the scope that `package::path` gives to what it brings. */
function isLiteral(literal: string, values: Piece['values']): boolean {
  return [...values.keys()].every((repr) => repr === literal || literal.startsWith(`${repr.slice(0, -1)}::`))
}

/** Whether what was written is a leaf, or a container that was computed with it. */
function holds(written: PyValue, leaf: PyValue): boolean {
  return sameValue(written, leaf) || [...leavesOf(written)].some(({ value }) => sameValue(value, leaf))
}

async function read(path: string, options: Parameters<typeof Config.fromFile>[1]): Promise<Config | undefined> {
  try {
    return await Config.fromFile(path, options)
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}
