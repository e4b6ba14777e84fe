import { existsSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import type { PlannedFile } from '../node/filePlan.ts'
import { readTextFile } from '../node/readFile.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { quoted } from './nextSteps.ts'
import type { Report, ReportFlags } from './report.ts'
import { runPlan } from './runPlan.ts'
import { VERSION } from './version.ts'

/** The options of `mmdet-config init`. */
export interface InitOptions extends ReportFlags {
  readonly force: boolean
  readonly typescript: boolean
}

/** Writes a recipe, its schema and a README, or a project in TypeScript. */
export async function init(
  folder: string,
  options: InitOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const name = nameOf(resolve(context.cwd, folder))
  if (options.typescript) return initTypescript(folder, name, options, report, context)
  const files: PlannedFile[] = [
    { path: RECIPE, text: recipeText(name) },
    { path: SCHEMA, text: readTextFile(join(import.meta.dirname, '../../schemas', SCHEMA), MAX_FILE_BYTES) },
    { path: 'README.md', text: readmeText(name) },
  ]
  const code = await runPlan(files, { ...options, out: folder, check: false }, report, context)
  const recipe = quoted(join(folder, RECIPE))
  if (code === EXIT.fine) report.talk(`next: fill in ${recipe}, then\n  npx mmdet-config generate ${recipe}\n`)
  return code
}

/** What a project of one config needs: it runs when its packages are installed, and is type-checked. */
async function initTypescript(
  folder: string,
  name: string,
  options: InitOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const files: PlannedFile[] = [
    { path: 'package.json', text: packageText(name, sourceFrom(context.cwd, resolve(context.cwd, folder))) },
    { path: 'tsconfig.json', text: TSCONFIG },
    { path: 'config.ts', text: configText(name) },
  ]
  const code = await runPlan(files, { ...options, out: folder, check: false }, report, context)
  const config = quoted(join(folder, 'config.ts'))
  const install = `cd ${quoted(folder)} && npm install && npm run generate`
  if (code === EXIT.fine) report.talk(`next: fill in ${config}, then\n  ${install}\n`)
  return code
}

/** Where the project around gets the package from, as a project in another folder says it; else the version that runs. */
function sourceFrom(cwd: string, folder: string): string {
  const path = join(cwd, 'package.json')
  const said = existsSync(path) ? dependencyIn(readTextFile(path, MAX_FILE_BYTES)) : undefined
  if (said === undefined) return `^${VERSION}`
  const file = /^file:(?!\/)(.*)$/.exec(said)?.[1]
  return file === undefined ? said : `file:${relative(folder, join(cwd, file)).replaceAll(sep, '/')}`
}

function dependencyIn(text: string): string | undefined {
  try {
    const { dependencies, devDependencies } = JSON.parse(text)
    const said: unknown = { ...devDependencies, ...dependencies }['mmdet-config']
    return typeof said === 'string' ? said : undefined
  } catch {
    // Whether it is sound is for npm to say.
    return undefined
  }
}

function packageText(name: string, source: string): string {
  const content = {
    name: name.toLowerCase(),
    private: true,
    type: 'module',
    scripts: { generate: 'mmdet-config generate config.ts', typecheck: 'tsc' },
    devDependencies: { 'mmdet-config': source, typescript: '>=5.4' },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

const TSCONFIG = `{
  "compilerOptions": {
    "strict": true,
    "module": "NodeNext",
    "target": "ES2023",
    "lib": ["ES2023", "DOM"],
    "types": [],
    "allowImportingTsExtensions": true,
    "noEmit": true,
    "skipLibCheck": true
  },
  "include": ["*.ts"]
}
`

function configText(name: string): string {
  return `import {
  cocoInstance,
  defaultRuntime,
  defineConfig,
  maskRcnnR50Fpn,
  schedule1x,
  selfSupervised,
} from 'mmdet-config'

export default defineConfig({
  name: '${configOf(name)}',
  bases: [
    maskRcnnR50Fpn(),
    cocoInstance({
      data_root: 'data/${name}/',
      // The names in the annotation files, in their order.
      classes: ['${name}'],
      train_ann_file: 'annotations/train.json',
      train_data_prefix: { img: 'train/' },
      val_ann_file: 'annotations/val.json',
      val_data_prefix: { img: 'val/' },
    }),
    schedule1x(),
    defaultRuntime(),
  ],
  overrides: selfSupervised({ method: 'swav' }),
})
`
}

const RECIPE = 'recipe.yaml'
const SCHEMA = 'recipe.schema.json'

/** A folder's name as a word that may stand in paths and in YAML. */
function nameOf(folder: string): string {
  const name = basename(folder).replaceAll(/[^\w-]+/g, '-')
  return /^[A-Za-z]/.test(name) ? name : 'my-data'
}

const configOf = (name: string) => `${name}/mask-rcnn_r50-swav_1x`

function recipeText(name: string): string {
  return `# yaml-language-server: $schema=${SCHEMA}
name: ${configOf(name)}
model: mask-rcnn_r50_fpn
dataset:
  coco_instance:
    data_root: data/${name}/
    classes: [${name}] # the names in the annotation files, in their order
    train_ann_file: annotations/train.json
    train_data_prefix: { img: train/ }
    val_ann_file: annotations/val.json
    val_data_prefix: { img: val/ }
schedule: schedule_1x
pretrain: swav
`
}

function readmeText(name: string): string {
  const config = `configs/${configOf(name)}.py`
  return `# ${name}

\`${RECIPE}\` is a config of MMDetection 3 in a few lines. An editor with a YAML
language server completes its keys from \`${SCHEMA}\`.

First fill it in: where the data is, and what the classes are called. As it
stands it means

    data/${name}/annotations/   train.json, val.json: as COCO has them
    data/${name}/train/, val/   images

Then write the config, with the \`_base_\` files that it inherits, into a clone of
MMDetection (here it is beside this folder). A mistake is shown with its line.

\`\`\`sh
npx mmdet-config generate ${RECIPE} --out ../mmdetection/configs
\`\`\`

Fetch the weights that training starts from into the clone, and check that the
backbone will load all of them:
https://dl.fbaipublicfiles.com/deepcluster/swav_800ep_pretrain.pth.tar

\`\`\`sh
npx mmdet-config checkpoint check ../mmdetection/swav_800ep_pretrain.pth.tar \\
  --start-dir ../mmdetection \\
  --config ../mmdetection/${config}
\`\`\`

Train in the clone, where \`data/${name}/\` has to be too. The learning rate is
meant for 16 images at a time; \`--auto-scale-lr\` fits it to your GPUs.

\`\`\`sh
cd ../mmdetection
python tools/train.py ${config} --auto-scale-lr
\`\`\`
`
}
