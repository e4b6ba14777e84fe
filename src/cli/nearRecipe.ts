import { readdir } from 'node:fs/promises'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { nearestName } from '../nearest.ts'

/** Whether a name is that of a recipe, by its suffix. */
export function isRecipe(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

/** A recipe that may be meant by a path where none is: one in its folder with a name that is near. */
export async function nearRecipe(name: string, cwd: string): Promise<string | undefined> {
  const folder = dirname(name)
  const byStem = new Map((await recipesIn(resolve(cwd, folder))).map((file) => [parse(file).name, file]))
  const near = nearestName(isRecipe(name) ? parse(name).name : basename(name), byStem.keys())
  return near === undefined ? undefined : join(folder, byStem.get(near) as string)
}

async function recipesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter(isRecipe).sort()
}
