import { type Command, Option } from 'commander'
import type { CliContext } from '../context.ts'
import type { LaunchFlags } from '../launch.ts'
import { runAction, withJson } from '../report.ts'
import { withCfgOptions, withLoadFlags } from './loadOptions.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config launch my_config.py --on torchrun --gpus-per-node 8 --submit
  $ mmdet-config launch my_config.py --on slurm --nodes 2 --gpus-per-node 8 \\
      --partition gpu --time 1-00:00:00 --out launch/my_config
  $ mmdet-config launch sweep.json --on slurm --max-parallel 4 --submit --wait
  $ mmdet-config launch my_config.py --on kubeflow-pytorchjob \\
      --image me/mmdet:3.3.0 --volume coco:/data \\
      --secret WANDB_API_KEY=wandb/key

Without --submit nothing is run: what would be handed over is printed.
`

const ENGINES = ['torchrun', 'slurm', 'kubeflow-pytorchjob', 'kubeflow-trainjob', 'ray', 'skypilot']

/** `mmdet-config launch CONFIG|sweep.json --on ENGINE`. */
export function registerLaunch(program: Command, context: CliContext): void {
  const command = program
    .command('launch')
    .summary('hand a training, or a sweep, to the engine that runs it')
    .description(
      'Turn a config, or the index of a sweep, into what an engine takes: a script of torchrun, Slurm or Ray, a manifest of Kubeflow, ' +
        'a task of SkyPilot. --submit runs your own torchrun, sbatch, kubectl, ray or sky with it.',
    )
    .argument('<config>', 'a config, a recipe, a TypeScript config, or a sweep.json that generate wrote')
    .addOption(new Option('--on <engine>', 'what trains (default: as a recipe says below launch:)').choices(ENGINES))
  withJob(command)
  withEngines(command)
  withCfgOptions(withLoadFlags(withJson(command)), ' of the config')
    .addHelpText('after', EXAMPLES)
    .action((config: string, flags: LaunchFlags) =>
      runAction(context, flags, async (report) =>
        (await import('../launch.ts')).launchCommand(config, flags, report, context),
      ),
    )
}

function withJob(command: Command): void {
  command
    .option('--name <name>', 'name of the job (default: that of the config)')
    .option('--nodes <n>', 'machines (default: 1)')
    .option('--gpus-per-node <n>', 'GPUs of each machine; 0 trains without (default: 1)')
    .option('--processes-per-node <n>', 'processes of each machine (default: one for each GPU)')
    .option('--mmdet <dir>', 'a clone of MMDetection, or its tools/train.py (default: the package that Python imports)')
    .option('--chdir <dir>', 'folder that training starts in')
    .option(
      '--env <name[=value]>',
      'an environment variable: written down, or passed on; may be given several times',
      collect,
    )
    .option('--port <n>', 'port where the processes find each other')
    .option('--auto-scale-lr', "train.py's --auto-scale-lr: the learning rate fits the batch size", false)
    .option('--resume', "train.py's --resume: go on with the last checkpoint of work_dir", false)
    .option('--only <point>', 'a point of a sweep, by its name; may be given several times', collect)
    .option('--images <counts>', 'images after filtering, for the plan: of all data sets together, or of each')
    .option('--data <folder>', 'count the images in the annotation files, from the folder in which training starts')
    .option('-o, --out <dir>', 'write everything to a folder (with --submit: launch/NAME unless given)')
    .option('--force', 'overwrite files that exist and differ', false)
    .option('--submit', "run the engine's own command", false)
    .option('--dry-run', 'ask the engine to check, where it can; nothing is trained', false)
    .option('--wait', 'wait for the end of the job; its exit code is passed on', false)
    .option('--no-check', 'launch a config that check has errors for, or that would not start')
    .option('--bake-env', 'write the values that environment placeholders have now into the config', false)
}

function withEngines(command: Command): void {
  command
    .option('--partition <name>', 'Slurm')
    .option('--account <name>', 'Slurm')
    .option('--qos <name>', 'Slurm')
    .option('--time <limit>', 'Slurm: the time limit, as 1-12:00:00')
    .option('--mem <size>', 'Slurm: memory of each machine, as 64G')
    .option('--cpus-per-task <n>', 'Slurm: processors of each machine')
    .option('--max-parallel <n>', 'Slurm: points of a sweep that run at a time')
    .option('--setup <file>', 'Slurm, SkyPilot: lines of shell that come first (modules, conda)')
    .option('--image <image>', 'Kubernetes, SkyPilot: image of the container')
    .option('--namespace <name>', 'Kubernetes')
    .option(
      '--volume <claim:path>',
      'Kubernetes: a volume claim and where it is mounted; may be given several times',
      collect,
    )
    .option(
      '--secret <variable=name/key>',
      'Kubernetes: a variable out of a Secret; may be given several times',
      collect,
    )
    .option(
      '--gpu-resource <name>',
      'Kubernetes: the resource (default: nvidia.com/gpu); SkyPilot: the accelerator, as A100',
    )
    .option('--runtime <name>', 'TrainJob: its ClusterTrainingRuntime (default: torch-distributed)')
    .option('--patch <file>', 'Kubernetes, SkyPilot: YAML that is merged into the manifest')
}

function collect(value: string, others: readonly string[] = []): string[] {
  return [...others, value]
}
