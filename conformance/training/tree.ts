import { chmod, cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { judgePython, trainingSite } from '../home.ts'

/** Stands in for what the machine may not have: `python` with MMDetection for the CPU, and `torchrun`. */
const PROGRAMS = { python: '', torchrun: '-m torch.distributed.run' } as const

/** What two processes need without a GPU: gloo in place of NCCL, and DistributedDataParallel without a device. */
export const ON_CPU = [
  'env_cfg.dist_cfg.backend=gloo',
  'model_wrapper_cfg.type=MMDistributedDataParallel',
  'model_wrapper_cfg.device_ids=None',
]

/**
 * Makes a folder what a clone of MMDetection is to training, `tools/` and `configs/`, and gives the environment in which
 * `python` and `torchrun` are those of the judge.
 */
export async function makeMmdetection(folder: string): Promise<NodeJS.ProcessEnv> {
  const sites = await trainingSite(join(import.meta.dirname, '_ext.py'))
  const installed = join(sites.at(-1) as string, 'mmdet/.mim')
  const programs = join(folder, 'bin')
  await mkdir(programs, { recursive: true })
  for (const [name, module] of Object.entries(PROGRAMS)) {
    await writeFile(join(programs, name), `#!/bin/sh\nexec ${await judgePython()} -s -W ignore ${module} "$@"\n`)
    await chmod(join(programs, name), 0o755)
  }
  await symlink(join(installed, 'tools'), join(folder, 'tools'))
  await cp(join(installed, 'configs'), join(folder, 'configs'), { recursive: true })
  return {
    ...process.env,
    PATH: [programs, process.env.PATH].join(delimiter),
    PYTHONPATH: [import.meta.dirname, ...sites].join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
    MPLCONFIGDIR: folder,
    // Tensors are tiny: on a busy machine, a second thread waits for the first five times as long as both would work.
    OMP_NUM_THREADS: '1',
  }
}
