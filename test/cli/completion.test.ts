import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runInFolder } from '../support/cli.ts'

const scripts: Record<string, string> = {}
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) scripts[shell] = (await runInFolder('.', 'completion', shell)).stdout
})

/** What bash offers for the last word of a command line. */
function offered(words: readonly string[]): string[] {
  const program = `${scripts['bash']}
    complete -p mmdet-config >&2
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    _mmdet_config mmdet-config "\${COMP_WORDS[COMP_CWORD]}"
    printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', program, 'bash', ...words], { encoding: 'utf8' })
  expect(stderr).toBe('complete -o default -F _mmdet_config mmdet-config\n')
  return stdout.split('\n').filter((line) => line !== '')
}

describe('bash completes', () => {
  test.each<[string[], string[]]>([
    [['pr'], ['print']],
    [['co'], ['completion']],
    [
      ['checkpoint', ''],
      ['inspect', 'convert', 'check'],
    ],
    [['checkpoint', 'inspect', '--te'], ['--tensors']],
    [
      ['print', '--f'],
      ['--force', '--format'],
    ],
    [['print', '--format', 'p'], ['python']],
    [
      ['print', 'a.py', '--format', ''],
      ['repr', 'json', 'yaml', 'python'],
    ],
    [['generate', '-o', ''], []],
    [['diff', 'print', '--j'], ['--json']],
    [['print', 'a'], []],
    [['completion', 'z'], ['zsh']],
    [['--vers'], ['--version']],
  ])('%j', (words, expected) => {
    expect(offered(['mmdet-config', ...words])).toEqual(expected)
  })
})

test('every command is completed in every shell', () => {
  const commands = readdirSync(join(import.meta.dirname, '../../src/cli/commands'))
    .filter((name) => /^[a-z]+\.ts$/.test(name))
    .map((name) => name.replace('.ts', ''))
  expect(commands).toContain('checkpoint')
  for (const script of Object.values(scripts)) for (const name of commands) expect(script).toContain(name)
})

test('another shell: those that are known are named', async () => {
  const { code, stderr } = await runInFolder('.', 'completion', 'tcsh')
  expect([code, stderr]).toEqual([2, expect.stringContaining('Allowed choices are bash, zsh, fish')])
})
