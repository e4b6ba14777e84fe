import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Config } from '../../src/config/config.ts'
import { ConfigCache } from '../../src/config/load/cache.ts'
import type { Origin } from '../../src/config/origin.ts'
import { formatPath } from '../../src/config/path.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { sameValue } from '../../src/python/equal.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import type { PyValue } from '../../src/python/values.ts'
import { MMDET, MMPOSE_FAMILY, MMRAZOR_FAMILY, MMSEGMENTATION } from '../families.ts'
import { type Judge, startJudge } from '../judge.ts'
import { sample } from '../sample.ts'
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

/** A leaf, and the piece that wrote it. */
interface Written {
  readonly path: string
  readonly repr: string
  readonly file: string
  readonly place: Piece['place']
}

let cpython: Judge
let mmengine: Judge
beforeAll(async () => {
  cpython = await startJudge('spans')
  mmengine = await startJudge('evaluated', { packages: ['mmengine'] })
})
afterAll(() => {
  cpython.close()
  mmengine.close()
})

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

  test('what CPython evaluates at the origin of a leaf, while MMEngine loads the config, is the leaf', async () => {
    const { root, names, searchPath } = await unpack(family)
    const options = { fileSystem: nodeFileSystem(), cache: new ConfigCache(), searchPath }
    const wrong: string[] = []
    let asked = 0
    for (const name of sample(names.filter((one) => one.endsWith('.py')))) {
      const path = join(root, name)
      const config = await read(path, options)
      if (config === undefined) continue
      const written = [...writtenLeaves(config)]
      const pieces = written.map(({ file, place, repr }) => [file, place, repr])
      const verdicts = await mmengine.ask<(true | string[])[]>({ path, pieces, search_path: searchPath })
      for (const [at, verdict] of verdicts.entries()) {
        const { path: leaf, repr, file, place } = written[at] as Written
        if (verdict === true || (leaf.endsWith('_scope_') && (await namesScope(file, place, repr)))) continue
        wrong.push(`${name} ${leaf}: ${repr}, at ${file}:${place.join(':')} ${verdict.join(' ¦ ')}`)
      }
      asked += written.length
    }
    console.log(`origins of ${family.name}, evaluated: ${asked}`)
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(0)
  })
})

/** Whether a piece is the `package::path` that gives a scope. MMEngine takes it from the text, before CPython evaluates the file. */
async function namesScope(path: string, place: Piece['place'], scope: string): Promise<boolean> {
  const [described] = await cpython.ask<Described[]>({ path, spans: [place] })
  return described?.repr?.startsWith(`${scope.slice(0, -1)}::`) ?? false
}

/** The leaves of a config that Python files wrote. */
function* writtenLeaves(config: Config): Generator<Written> {
  for (const { path, value } of leavesOf(config.toDict())) {
    const [newest] = config.origins(path)
    if (newest === undefined || !newest.file.endsWith('.py')) continue
    yield { path: formatPath(path), repr: pythonRepr(value), file: newest.file, place: placeOf(newest) }
  }
}

function placeOf({ line, column, span }: Origin): Piece['place'] {
  const end = span.source.positionAt(span.end)
  return [line, column, end.line, end.column]
}

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
      const [newest] = config.origins(path)
      if (newest === undefined) {
        without.push(`${name} ${formatPath(path)}`)
        continue
      }
      const { file, line, value: written } = newest
      if (!holds(written, value)) without.push(`${name} ${formatPath(path)}: ${file}:${line} wrote something else`)
      if (!file.endsWith('.py')) continue
      const pieces = files.get(file) ?? new Map<string, Piece>()
      files.set(file, pieces)
      const place = placeOf(newest)
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
