import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { destroyLayout, editValues, LAYOUTS } from '../../test/support/damage.ts'
import { mmdetConfigs, unpackedWheel } from '../home.ts'
import { randomFrom } from '../sample.ts'

export interface NamedSource {
  readonly name: string
  readonly text: string
}

/** Every config source of mmdet 3.3.0. */
export async function corpusSources(): Promise<NamedSource[]> {
  return readSources(await mmdetConfigs())
}

/** Every config source of another family; `requirement` is `name==version`. */
export async function familySources(requirement: string): Promise<NamedSource[]> {
  const wheel = await unpackedWheel(requirement)
  const folder = filesOf(wheel)
    .find((path) => path.includes('.mim/configs/'))
    ?.replace(/configs\/.*/, 'configs')
  if (folder === undefined) throw new Error(`${requirement} ships no configs`)
  return readSources(join(wheel, folder))
}

function readSources(folder: string): NamedSource[] {
  const names = filesOf(folder).filter((name) => name.endsWith('.py'))
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.map((name) => name.replaceAll('\\', '/')).sort()
}

/** The source with its layout destroyed; the same for the same name on every run. */
export function destroyed({ name, text }: NamedSource): NamedSource {
  const random = randomOf(`destroyed ${name}`)
  const how = LAYOUTS[Math.floor(random() * LAYOUTS.length)] ?? 'joined'
  return { name: `${name} (${how})`, text: destroyLayout(text, how, random) }
}

/** The source with values edited, and then perhaps its layout destroyed. */
export function edited({ name, text }: NamedSource): NamedSource {
  const random = randomOf(`edited ${name}`)
  const changed = editValues(text, random)
  const how = LAYOUTS[Math.floor(random() * (LAYOUTS.length + 1))]
  return { name: `${name} (edited)`, text: how === undefined ? changed : destroyLayout(changed, how, random) }
}

function randomOf(name: string): () => number {
  let seed = 0
  for (const character of name) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) | 0
  return randomFrom(seed)
}
