import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runInFolder, runWithInput } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
})

const UGLY = "model=dict(type = 'FasterRCNN')  # the model\n"
const LAID_OUT = "model = dict(type='FasterRCNN')  # the model\n"
const BROKEN = 'a = 1\nb = = 2\n'

const run = (...argv: string[]) => runInFolder(folder, 'fmt', ...argv)
const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content)
const read = (name: string) => readFile(join(folder, name), 'utf8')

describe('mmdet-config fmt', () => {
  test('writes what changes, says so, and leaves nothing else in the folder', async () => {
    await write('a.py', UGLY)
    await write('b.py', LAID_OUT)
    expect(await run('a.py', 'b.py')).toEqual({
      code: 0,
      stdout: 'formatted a.py\n',
      stderr: '1 file formatted, 1 file unchanged\n',
    })
    expect(await read('a.py')).toBe(LAID_OUT)
    expect(await readdir(folder)).toEqual(['a.py', 'b.py'])
  })

  test('a file that is laid out is not written', async () => {
    await write('a.py', LAID_OUT)
    await utimes(join(folder, 'a.py'), 1, 1)
    await run('a.py')
    expect((await stat(join(folder, 'a.py'))).mtimeMs).toBe(1000)
  })

  test('--check writes nothing, names what would change and exits with 1', async () => {
    await write('a.py', UGLY)
    await write('b.py', LAID_OUT)
    expect(await run('--check', 'a.py', 'b.py')).toEqual({
      code: 1,
      stdout: 'would format a.py\n',
      stderr: '1 file would be formatted, 1 file unchanged\n',
    })
    expect(await read('a.py')).toBe(UGLY)
    expect((await run('--check', 'b.py')).code).toBe(0)
  })

  test('--diff writes nothing and shows the change', async () => {
    await write('a.py', `x = 1\n${UGLY}`)
    const { code, stdout } = await run('--diff', 'a.py')
    expect(code).toBe(1)
    expect(stdout).toBe(`--- a.py\t(original)\n+++ a.py\t(formatted)\n@@ -1,2 +1,2 @@\n x = 1\n-${UGLY}+${LAID_OUT}`)
    expect(await read('a.py')).toBe(`x = 1\n${UGLY}`)
  })

  test('a bad file does not stop the others: its error has a frame, the exit code is 2', async () => {
    await write('a.py', BROKEN)
    await write('b.py', UGLY)
    const { code, stdout, stderr } = await run('a.py', 'missing.py', 'b.py', '/dev/null/x')
    expect(code).toBe(2)
    expect(stdout).toBe('formatted b.py\n')
    expect(stderr).toContain('a.py:2:5 - error python-syntax')
    expect(stderr).toContain('   2 | b = = 2\n     |     ^')
    expect(stderr).toContain('file-not-found: cannot read missing.py')
    expect(stderr).toContain('file-read: cannot read /dev/null/x: a part of the path is not a directory')
    expect(stderr).toMatch(/1 file formatted, 3 files failed\n$/)
    expect(await read('a.py')).toBe(BROKEN)
    expect(await read('b.py')).toBe(LAID_OUT)
  })

  test('without files it says how it is used', async () => {
    const { code, stderr } = await run()
    expect(code).toBe(2)
    expect(stderr).toContain("missing required argument 'file'")
  })

  test.each<[string, string, string]>([
    ['Windows line ends stay', 'a=1\r\nb=2\r\n', 'a = 1\r\nb = 2\r\n'],
    ['most lines decide', 'a=1\r\nb=2\nc=3\n', 'a = 1\nb = 2\nc = 3\n'],
    ['a byte order mark stays', '\ufeffa=1\n', '\ufeffa = 1\n'],
    ['only line ends would change: yapf leaves it', 'a = 1\r\nb = 2\n', 'a = 1\r\nb = 2\n'],
    ['only the last line end is missing: yapf leaves it', 'a = 1', 'a = 1'],
    ['the last line end is missing too', 'a=1', 'a = 1\n'],
    ['an empty file', '', ''],
    ['trailing spaces inside a text stay', 's="""a  \nb"""  \n', 's = """a  \nb"""\n'],
  ])('%s', async (_, before, after) => {
    await write('a.py', before)
    expect((await run('a.py')).code).toBe(0)
    expect(await read('a.py')).toBe(after)
  })

  test('a file in Latin-1 stays in Latin-1', async () => {
    const bytes = (text: string) => Buffer.from(`# coding: latin-1\n${text}`, 'latin1')
    await write('a.py', bytes('a="é"\n'))
    expect((await run('a.py')).code).toBe(0)
    expect(await readFile(join(folder, 'a.py'))).toEqual(bytes('a = "é"\n'))
  })

  test('bytes that are no UTF-8 are refused with their offset', async () => {
    await write('a.py', Buffer.from([97, 61, 34, 0xe9, 34, 10]))
    const { code, stderr } = await run('a.py')
    expect(code).toBe(2)
    expect(stderr).toContain('byte 3 - error file-read: a.py is not UTF-8')
  })

  test('- reads the standard input and writes the standard output', async () => {
    const parts = [UGLY.slice(0, 7), Buffer.from(UGLY.slice(7))]
    expect(await runWithInput(folder, parts, 'fmt', '-')).toEqual({ code: 0, stdout: LAID_OUT, stderr: '' })
    expect(await runWithInput(folder, parts, 'fmt', '--check', '-')).toEqual({
      code: 1,
      stdout: 'would format <stdin>\n',
      stderr: '',
    })
    const bad = await runWithInput(folder, [BROKEN], 'fmt', '-')
    expect(bad).toMatchObject({ code: 2, stdout: '' })
    expect(bad.stderr).toContain('<stdin>:2:5 - error python-syntax')
  })

  test('a character that is split between two parts of the input is read whole', async () => {
    const bytes = Buffer.from('a="é"\n')
    const { stdout } = await runWithInput(folder, [bytes.subarray(0, 4), bytes.subarray(4)], 'fmt', '-')
    expect(stdout).toBe('a = "é"\n')
  })

  test('permissions stay, and a link leads to the formatted file', async () => {
    await mkdir(join(folder, 'real'))
    await write('real/a.py', UGLY)
    await chmod(join(folder, 'real/a.py'), 0o750)
    await symlink('real/a.py', join(folder, 'link.py'))
    expect((await run('link.py')).code).toBe(0)
    expect((await lstat(join(folder, 'link.py'))).isSymbolicLink()).toBe(true)
    expect(await read('real/a.py')).toBe(LAID_OUT)
    expect((await stat(join(folder, 'real/a.py'))).mode & 0o777).toBe(0o750)
  })

  test('of a folder the Python files are laid out, but for hidden folders and installed packages', async () => {
    for (const name of ['configs/net', '.git', 'node_modules/x', 'configs/__pycache__']) {
      await mkdir(join(folder, name), { recursive: true })
      await write(`${name}/a.py`, UGLY)
    }
    await write('configs/b.py', UGLY)
    await write('configs/notes.txt', UGLY)
    await symlink('..', join(folder, 'configs/loop'))
    const { code, stdout } = await run('--check', '.')
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'would format configs/b.py\nwould format configs/net/a.py\n' })
  })

  test('a file that cannot be replaced is left as it was', async () => {
    // No room in the name for that of a temporary file beside it.
    const name = `${'a'.repeat(250)}.py`
    await write(name, UGLY)
    const { code, stdout, stderr } = await run(name)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('file-write')
    expect(await read(name)).toBe(UGLY)
    expect(await readdir(folder)).toEqual([name])
  })
})
