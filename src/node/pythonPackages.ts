import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ModuleFile, ModuleFiles } from '../catalog/extract/program.ts'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { readTextFile } from './readFile.ts'

/** The sources of Python packages, by the packages' names and folders; a module by its name and file. */
export function packageFiles(folders: Readonly<Record<string, string>>): ModuleFiles {
  return {
    find(path: string): ModuleFile | undefined {
      const [name = '', ...parts] = path.split('.')
      if (!Object.hasOwn(folders, name)) return undefined
      const place = join(folders[name] as string, ...parts)
      if (place.endsWith('.py')) return readModule(place, false)
      return readModule(join(place, '__init__.py'), true) ?? readModule(`${place}.py`, false)
    },
  }
}

function readModule(file: string, isPackage: boolean): ModuleFile | undefined {
  return existsSync(file) ? { name: file, text: readTextFile(file, MAX_FILE_BYTES), isPackage } : undefined
}

/** The paths of all modules of a package, in order: `mmdet`, `mmdet.apis`, ... */
export function packageModules(name: string, folder: string): string[] {
  if (folder.endsWith('.py')) return [name]
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory() && isIdentifier(entry.name))
      return packageModules(`${name}.${entry.name}`, join(folder, entry.name))
    const module = entry.name.replace(/\.py$/, '')
    if (module === entry.name || !isIdentifier(module)) return []
    return [module === '__init__' ? name : `${name}.${module}`]
  })
  return found.sort()
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && name !== '__pycache__'
}
