import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A cluster of Slurm that is this machine alone, with keys, sockets and logs of its own. */
export interface SlurmCluster {
  /** What sbatch and its like need to find it. */
  readonly env: NodeJS.ProcessEnv
  stop(): Promise<void>
}

/** Whether this machine has Slurm, and may start it: Debian's slurm-wlm and munge, as root. */
export async function whyNoSlurm(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'Slurm is started by root only'
  const missing = await Promise.all(
    ['munged', 'slurmctld', 'slurmd', 'sbatch'].map((name) =>
      run('sh', ['-c', `PATH=$PATH:/usr/sbin command -v ${name}`]).then(
        () => [],
        () => [name],
      ),
    ),
  )
  return missing.flat().length === 0
    ? undefined
    : `${missing.flat().join(', ')} not found: apt-get install slurm-wlm munge`
}

/** Starts munged, slurmctld and slurmd in a folder of their own, and waits until the node is idle. */
export async function startSlurm(): Promise<SlurmCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'mmdet-config-slurm-'))
  const [controlPort, nodePort] = await Promise.all([freePort(), freePort()])
  // Every user has to reach the socket of munge.
  await chmod(folder, 0o711)
  await mkdir(join(folder, 'state'))
  await mkdir(join(folder, 'spool'))
  await writeFile(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o600 })
  const gpus = ['gpu0', 'gpu1'].map((name) => join(folder, name))
  for (const gpu of gpus) await run('mknod', [gpu, 'c', '1', '3'])
  const conf = join(folder, 'slurm.conf')
  await writeFile(conf, slurmConf(folder, controlPort, nodePort))
  await writeFile(join(folder, 'gres.conf'), `Name=gpu File=${folder}/gpu[0-1]\n`)
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, SLURM_CONF: conf }
  const files = ['key', 'pid', 'log', 'seed'].map((name) => `--${name}-file=${folder}/munge.${name}`)
  const munge = [...files, `--socket=${folder}/munge.socket`]
  const daemons = [start('munged', ['--foreground', '--force', ...munge], env)]
  await setTimeout(300)
  daemons.push(start('slurmctld', ['-D', '-c', '-f', conf], env))
  daemons.push(start('slurmd', ['-D', '-f', conf], env))
  const stop = async () => {
    for (const daemon of daemons.reverse()) await ended(daemon)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await untilIdle(env)
    return { env, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function slurmConf(folder: string, controlPort: number, nodePort: number): string {
  const host = hostname().split('.')[0]
  return `ClusterName=tiny
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
SlurmctldPort=${controlPort}
SlurmdPort=${nodePort}
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MpiDefault=none
SchedulerParameters=sched_min_interval=1,batch_sched_delay=0
GresTypes=gpu
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 Gres=gpu:2 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`
}

function start(name: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(name, args, { env, stdio: 'ignore' })
}

async function ended(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return
  const over = new Promise((resolve) => daemon.once('exit', resolve))
  daemon.kill('SIGTERM')
  await Promise.race([over, setTimeout(3000).then(() => daemon.kill('SIGKILL'))])
}

async function untilIdle(env: NodeJS.ProcessEnv): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const state = await run('sinfo', ['-h', '-o', '%T'], { env }).catch(() => undefined)
    if (state?.stdout.trim() === 'idle') return
    await setTimeout(200)
  }
  throw new Error('the node of Slurm did not become idle within 20 s')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
