import { configFiles } from '../author/selfsupPretrain.ts'
import { Config } from '../config/config.ts'
import { withTexts } from '../config/fileSystem.ts'
import type { LoadOptions } from '../config/load/readConfig.ts'
import { absolutePath, joinPaths } from '../python/posixPath.ts'
import { readRecipe } from './readRecipe.ts'

/**
 * The config of a recipe: the files that `generate` writes of it, read without writing them. They are named as if the recipe were their
 * folder: `my-recipe.yaml/my-recipe.py`.
 *
 * @throws MmdetConfigError with every problem of the recipe.
 */
export async function recipeConfig(text: string, file: string, options: LoadOptions): Promise<Config> {
  // A cache serves one file system, and the files are in another one.
  const { cache: _, ...load } = options
  const named = await readRecipe(text, file, load)
  const folder = absolutePath(file, load.fileSystem.workingFolder)
  const files = configFiles(named, { folder }).map((made) => [joinPaths(folder, made.path), made.text] as const)
  const fileSystem = withTexts(load.fileSystem, new Map(files))
  return Config.fromFile(joinPaths(folder, `${named.name}.py`), { ...load, fileSystem })
}
