import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { judgePython } from '../home.ts'

/** What train.py was called with. */
export interface Recorded {
  readonly argv: readonly string[]
  readonly folder: string
  readonly variables: Readonly<Record<string, string>>
}

/**
 * A clone of MMDetection whose train.py writes down how it was called and ends with `$EXIT_CODE`, and a torchrun that starts it once:
 * what is between an engine and a training, without the training. Gives the folder for PATH.
 */
export async function makeStubs(folder: string): Promise<string> {
  const programs = join(folder, 'bin')
  await mkdir(programs, { recursive: true })
  await mkdir(join(folder, 'tools'), { recursive: true })
  const python = await judgePython()
  await writeFile(
    join(programs, 'torchrun'),
    `#!/bin/sh\nwhile [ "\${1#--}" != "$1" ]; do shift 2; done\nexec ${python} "$@"\n`,
  )
  await chmod(join(programs, 'torchrun'), 0o755)
  await writeFile(
    join(folder, 'tools/train.py'),
    [
      'import json, os, sys',
      `path = ${JSON.stringify(folder)} + '/record' + os.environ.get('SLURM_ARRAY_TASK_ID', '')`,
      "with open(path, 'w') as file:",
      '    json.dump(dict(argv=sys.argv[1:], folder=os.getcwd(), variables=dict(os.environ)), file)',
      "sys.exit(int(os.environ.get('EXIT_CODE', '0')))",
      '',
    ].join('\n'),
  )
  return programs
}

export async function recorded(folder: string, suffix = ''): Promise<Recorded> {
  return JSON.parse(await readFile(join(folder, `record${suffix}`), 'utf8'))
}

const PARTS = [
  "'",
  '"',
  '$(id)',
  '$' + '{HOME}',
  '$$',
  '`id`',
  ';',
  '&',
  '|',
  '-x',
  ' ',
  '\\',
  '*',
  '~',
  '#',
  '%j',
  'ä',
  '日本',
  'x'.repeat(60),
]

/** A text that a shell, Slurm or Kubernetes would like to read otherwise. */
export function hostileText(random: () => number, extra: readonly string[] = []): string {
  const parts = [...PARTS, ...extra]
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => parts[Math.floor(random() * parts.length)]).join('')
}
