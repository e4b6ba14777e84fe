import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The pinned programs that judge us. A change here makes a new cache folder. */
const PINS = {
  mmengine: ['mmengine==0.10.7', 'yapf==0.43.0', 'PyYAML==6.0.3', 'addict==2.4.0'],
  torch: ['torch==2.13.0', 'numpy'],
  safetensors: ['safetensors', 'packaging'],
  precommit: ['pre-commit==4.7.0'],
  ray: ['ray[default]==2.60.0'],
  skypilot: ['skypilot==0.14.1'],
} as const

export type JudgePackage = keyof typeof PINS

/** Without their dependencies: PyPI's torchvision, one of them, does not load beside torch for the CPU. */
const TRAINING = ['mmdet==3.3.0', 'mmcv-lite==2.1.0']
const TRAINING_NEEDS = [
  'pycocotools',
  'opencv-python-headless',
  ...['shapely', 'scipy', 'terminaltables', 'six', 'tqdm', 'matplotlib', 'numpy'],
]

/** Wheels that are unpacked, never installed: their config folders are the corpus. */
const WHEELS = { mmdet: 'mmdet==3.3.0' } as const

const CACHE = process.env.MMDET_CONFIG_CACHE ?? join(homedir(), '.cache', 'mmdet-config')

/**
 * The Python that runs the judges: never one of a venv, because MMEngine takes the standard library of a venv for
 * third-party packages.
 */
export async function judgePython(): Promise<string> {
  for (const name of [process.env.MMDET_CONFIG_PYTHON, 'python3.11', 'python3']) {
    if (name === undefined) continue
    const answer = await run(name, [
      '-c',
      'import sys; print(sys.version_info[:2] == (3, 11), sys.prefix == sys.base_prefix)',
    ]).catch(() => undefined)
    if (answer?.stdout.trim() === 'True True') return name
  }
  throw new Error(
    'conformance needs Python 3.11 outside a venv: install it, or set MMDET_CONFIG_PYTHON to its path. Nothing is skipped.',
  )
}

/** The folder with a judge's packages, for PYTHONPATH; installed on first use. */
export async function judgeSite(name: JudgePackage): Promise<string> {
  const site = join(CACHE, `site-${slug(PINS[name])}`)
  return once(site, async (target) => {
    await run(await pip(), ['install', '--quiet', '--target', target, ...PINS[name]], { maxBuffer: 1 << 26 })
  })
}

/**
 * Folders for PYTHONPATH with everything that training with MMDetection needs on the CPU. mmcv-lite has no compiled operators:
 * `extension` is the file that stands in for them.
 */
export async function trainingSite(extension: string): Promise<string[]> {
  const sites = await Promise.all((['mmengine', 'torch'] as const).map(judgeSite))
  const site = await once(join(CACHE, `site-${slug(TRAINING)}`), async (target) => {
    await run(await pip(), ['install', '--quiet', '--no-deps', '--target', target, ...TRAINING])
    await run(await pip(), ['install', '--quiet', '--target', target, ...TRAINING_NEEDS], { maxBuffer: 1 << 26 })
  })
  await copyFile(extension, join(site, 'mmcv', '_ext.py'))
  return [...sites, site]
}

/** The unpacked wheel of a family of configs, fetched by pip without its dependencies. `requirement` is `name==version`. */
export async function unpackedWheel(requirement: string): Promise<string> {
  const folder = join(CACHE, `wheel-${slug([requirement])}`)
  return once(folder, async (target) => {
    const wheels = `${target}-download`
    await run(await pip(), ['download', '--quiet', '--no-deps', '--only-binary', ':all:', '-d', wheels, requirement])
    const [wheel] = await readdir(wheels)
    if (wheel === undefined) throw new Error(`pip fetched no wheel for ${requirement}`)
    await run(await judgePython(), ['-m', 'zipfile', '-e', join(wheels, wheel), target])
    await rm(wheels, { recursive: true })
  })
}

/** The folder `.mim/configs` of mmdet 3.3.0. */
export async function mmdetConfigs(): Promise<string> {
  return join(await unpackedWheel(WHEELS.mmdet), 'mmdet', '.mim', 'configs')
}

async function pip(): Promise<string> {
  const venv = await once(join(CACHE, 'venv'), async (target) => {
    await run(await judgePython(), ['-m', 'venv', target])
  })
  return join(venv, 'bin', 'pip')
}

/** A folder of the cache, made on first use. */
export function cachedFolder(name: string, make: (target: string) => Promise<void>): Promise<string> {
  return once(join(CACHE, name), make)
}

const started = new Map<string, Promise<string>>()

/** Makes a folder at most once, also across processes: it counts when its marker exists. */
function once(folder: string, make: (target: string) => Promise<void>): Promise<string> {
  const running = started.get(folder) ?? makeFolder(folder, make)
  started.set(folder, running)
  return running
}

async function makeFolder(folder: string, make: (target: string) => Promise<void>): Promise<string> {
  const marker = join(folder, '.complete')
  if (existsSync(marker)) return folder
  // A venv holds its own path in its scripts, so it is made in place; everything else is made beside and renamed.
  const isVenv = folder.endsWith('venv')
  const target = isVenv ? folder : `${folder}.${process.pid}`
  await mkdir(CACHE, { recursive: true })
  await rm(target, { recursive: true, force: true })
  await make(target)
  await writeFile(join(target, '.complete'), '')
  if (target !== folder) {
    await rename(target, folder).catch(async (error: unknown) => {
      await rm(target, { recursive: true, force: true })
      if (!existsSync(marker)) throw error
    })
  }
  return folder
}

function slug(pins: readonly string[]): string {
  return (pins[0] ?? '').replace(/[^\w.]+/g, '-')
}
