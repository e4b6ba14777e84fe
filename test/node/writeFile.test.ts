import { spawnSync } from 'node:child_process'
import crypto, { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import fs, { chmod, lstat, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { compareFiles, writeFiles } from '../../src/node/filePlan.ts'
import { removeTemporariesOnSignals } from '../../src/node/temporaries.ts'
import { writeFileAtomic } from '../../src/node/writeFile.ts'
import { caughtAsync } from '../support/caught.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** What the names of this machine's temporary files hold. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

function goneProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid
}

/** Runs on a file system that refuses links with this code. */
async function withoutLinks<T>(code: string | undefined, work: () => Promise<T>): Promise<T> {
  const { link } = fs
  if (code !== undefined) fs.link = () => Promise.reject(Object.assign(new Error('link'), { code }))
  syncBuiltinESMExports()
  try {
    return await work()
  } finally {
    fs.link = link
    syncBuiltinESMExports()
  }
}

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
})

type Content = Parameters<typeof writeFileAtomic>[1]
const replace = (path: string, content: Content) => writeFileAtomic(path, content, { overwrite: true })
const create = (path: string, content: Content) => writeFileAtomic(path, content, { overwrite: false })
const modeOf = async (path: string) => (await stat(path)).mode & 0o777

describe('writeFileAtomic', () => {
  test('replaces a file and leaves nothing beside it', async () => {
    await writeFile(join(folder, 'a.py'), 'old')
    await replace(join(folder, 'a.py'), 'new')
    expect(await readFile(join(folder, 'a.py'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.py'])
  })

  test('flushes what it wrote to the disk before it replaces the file', async () => {
    await writeFile(join(folder, 'a.py'), 'old')
    const atFlush: string[] = []
    await replace(join(folder, 'a.py'), async (file) => {
      await file.write('new')
      const sync = file.sync.bind(file)
      file.sync = async () => {
        atFlush.push(await readFile(join(folder, 'a.py'), 'utf8'))
        await sync()
      }
    })
    expect(atFlush).toEqual(['old'])
  })

  test('never writes through a link that lies where its temporary file would be', async () => {
    await writeFile(join(folder, 'other'), 'kept')
    await symlink(join(folder, 'other'), join(folder, `.a.py.${HOST}-${process.pid}-01020304.tmp`))
    const { randomBytes } = crypto
    crypto.randomBytes = (() => Buffer.of(1, 2, 3, 4)) as typeof randomBytes
    syncBuiltinESMExports()
    try {
      expect((await caughtAsync(() => replace(join(folder, 'a.py'), 'new'))).code).toBe('file-write')
    } finally {
      crypto.randomBytes = randomBytes
      syncBuiltinESMExports()
    }
    expect(await readFile(join(folder, 'other'), 'utf8')).toBe('kept')
  })

  test('a disk that fills up in mid-write leaves the old file and no other', async () => {
    await writeFile(join(folder, 'a.py'), 'old')
    const error = await caughtAsync(() =>
      replace(join(folder, 'a.py'), async (file) => {
        await file.write('half of the')
        throw Object.assign(new Error('write'), { code: 'ENOSPC' })
      }),
    )
    expect(error.code).toBe('file-write')
    expect(error.message).toContain('no space left on device')
    expect(await readFile(join(folder, 'a.py'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.py'])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'a program that ends on %s leaves the old file and no other',
    async (signal) => {
      await writeFile(join(folder, 'a.py'), 'old')
      const seen: unknown[] = []
      const program = Object.assign(new EventEmitter(), { pid: 7, kill: (...args: unknown[]) => seen.push(args) })
      removeTemporariesOnSignals(program as never)
      const error = await caughtAsync(() =>
        replace(join(folder, 'a.py'), async (file) => {
          await file.write('half of the')
          seen.push(await readdir(folder))
          program.emit(signal)
          seen.push(await readdir(folder), program.listenerCount(signal))
        }),
      )
      expect(seen).toEqual([[expect.stringMatching(/^\.a\.py\..*\.tmp$/), 'a.py'], [7, signal], ['a.py'], 0])
      expect(error.code).toBe('file-write')
      expect(await readFile(join(folder, 'a.py'), 'utf8')).toBe('old')
    },
  )

  test('a folder that does not exist', async () => {
    const error = await caughtAsync(() => replace(join(folder, 'none', 'a.py'), 'x'))
    expect(error.code).toBe('file-write')
    expect(error.message).toContain('no such file or directory')
  })

  test('a target that is a folder', async () => {
    const error = await caughtAsync(() => replace(folder, 'x'))
    expect(error.code).toBe('file-write')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('without overwrite', () => {
  test('writes where nothing is, and leaves nothing beside it', async () => {
    await create(join(folder, 'a.py'), 'new')
    expect(await readFile(join(folder, 'a.py'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.py'])
  })

  test('a file that appears while it writes stays, whatever the file system knows of links', async () => {
    for (const code of [undefined, 'EPERM']) {
      await rm(join(folder, 'a.py'), { force: true })
      const error = await withoutLinks(code, () =>
        caughtAsync(() => create(join(folder, 'a.py'), async () => writeFile(join(folder, 'a.py'), 'theirs'))),
      )
      expect(error.code).toBe('file-exists')
      expect(await readFile(join(folder, 'a.py'), 'utf8')).toBe('theirs')
      expect(await readdir(folder)).toEqual(['a.py'])
    }
  })

  test('a file system without links is written to all the same', async () => {
    await withoutLinks('EPERM', () => create(join(folder, 'a.py'), 'new'))
    expect(await readFile(join(folder, 'a.py'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.py'])
  })

  test('a full disk is no reason to try another way', async () => {
    const error = await withoutLinks('ENOSPC', () => caughtAsync(() => create(join(folder, 'a.py'), 'new')))
    expect(error.code).toBe('file-write')
    expect(await readdir(folder)).toEqual([])
  })

  test('a link is never followed: neither one that leads nowhere nor one that is overwritten', async () => {
    await symlink('none', join(folder, 'dangling'))
    await writeFile(join(folder, 'other'), 'kept')
    await symlink('other', join(folder, 'link'))
    for (const name of ['dangling', 'link']) {
      expect((await caughtAsync(() => create(join(folder, name), 'x'))).code).toBe('file-exists')
      expect((await caughtAsync(() => replace(join(folder, name), 'x'))).message).toContain('it is a link')
      expect((await lstat(join(folder, name))).isSymbolicLink()).toBe(true)
    }
    expect(await readFile(join(folder, 'other'), 'utf8')).toBe('kept')
    expect((await readdir(folder)).sort()).toEqual(['dangling', 'link', 'other'])
  })
})

test('the mode of a file that is replaced stays, also while it is written', async () => {
  await writeFile(join(folder, 'a.py'), 'old')
  await chmod(join(folder, 'a.py'), 0o600)
  const modes: number[] = []
  await replace(join(folder, 'a.py'), async (file) => {
    modes.push((await file.stat()).mode & 0o777)
  })
  expect([...modes, await modeOf(join(folder, 'a.py'))]).toEqual([0o600, 0o600])
})

describe('what a run that was killed left', () => {
  test.each<[string, string, number, boolean]>([
    ['of a process that is gone', `.b.pth.${HOST}-${goneProcess()}-01020304.tmp`, 0, false],
    ['of a process that lives', `.b.pth.${HOST}-${process.ppid}-01020304.tmp`, 0, true],
    ['of another machine', '.b.pth.00000000-1-01020304.tmp', 0, true],
    ['of another machine, long ago', '.b.pth.00000000-1-01020304.tmp', 25, false],
    ['of another program', '.b.pth.tmp', 25, true],
  ])('%s', async (_, name, hours, stays) => {
    const path = join(folder, name)
    await writeFile(path, 'half')
    const then = Date.now() / 1000 - hours * 3600
    await utimes(path, then, then)
    await create(join(folder, 'a.py'), 'new')
    expect((await readdir(folder)).sort()).toEqual(stays ? [name, 'a.py'] : ['a.py'])
  })
})

describe('planned files', () => {
  test('new ones are written with their folders, the same ones left alone', async () => {
    await writeFile(join(folder, 'same.py'), 'x = 1\n')
    const planned = [
      { path: 'same.py', text: 'x = 1\n' },
      { path: 'deep/er/new.py', text: 'y = 2\n' },
    ]
    const compared = await compareFiles(folder, planned)
    expect(compared.map(({ state }) => state)).toEqual(['same', 'new'])
    await writeFiles(compared, { force: false })
    expect(await readFile(join(folder, 'deep/er/new.py'), 'utf8')).toBe('y = 2\n')
  })

  test('what is written may be larger than a config, and is known again', async () => {
    const files = [{ path: 'a.json', text: 'x'.repeat(2 ** 21) }]
    await writeFiles(await compareFiles(folder, files), { force: false })
    expect((await compareFiles(folder, files)).map(({ state }) => state)).toEqual(['same'])
  })

  test('what a killed run left beside files that are as planned is removed', async () => {
    await writeFile(join(folder, 'a.py'), 'a\n')
    await writeFile(join(folder, `.a.py.${HOST}-${goneProcess()}-01020304.tmp`), 'a\n')
    await writeFiles(await compareFiles(folder, [{ path: 'a.py', text: 'a\n' }]), { force: false })
    expect(await readdir(folder)).toEqual(['a.py'])
  })

  test('one file that differs stops all of them', async () => {
    await writeFile(join(folder, 'b.py'), 'mine\n')
    const compared = await compareFiles(folder, [
      { path: 'a.py', text: 'a\n' },
      { path: 'b.py', text: 'theirs\n' },
    ])
    const error = await caughtAsync(() => writeFiles(compared, { force: false }))
    expect(error.code).toBe('file-exists')
    expect(await readdir(folder)).toEqual(['b.py'])
    expect(compared[1]).toMatchObject({ state: 'differs', existing: 'mine\n' })
    await writeFiles(compared, { force: true })
    expect(await readFile(join(folder, 'b.py'), 'utf8')).toBe('theirs\n')
  })

  test('a file that another run wrote since the comparison is no conflict, one that says something else is', async () => {
    const planned = [{ path: 'a.py', text: 'mine' }]
    const compared = await compareFiles(folder, planned)
    await writeFile(join(folder, 'a.py'), 'mine')
    await writeFiles(compared, { force: false })
    await writeFile(join(folder, 'a.py'), 'theirs')
    expect((await caughtAsync(() => writeFiles(compared, { force: false }))).code).toBe('file-exists')
    expect(await readFile(join(folder, 'a.py'), 'utf8')).toBe('theirs')
  })

  test.each(['../a.py', '/tmp/a.py', 'a/../../b.py', '..'])(
    'a name that escapes the folder is refused: %s',
    async (path) => {
      const error = await caughtAsync(() => compareFiles(folder, [{ path, text: '' }]))
      expect(error.code).toBe('invalid-path')
    },
  )

  test('the same path with two texts is refused, with one text it is one file', async () => {
    const twice = [
      { path: 'a.py', text: '1' },
      { path: 'a.py', text: '2' },
    ]
    expect((await caughtAsync(() => compareFiles(folder, twice))).code).toBe('invalid-path')
    expect(await compareFiles(folder, [twice[0]!, twice[0]!])).toHaveLength(1)
  })

  test('an output folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '')
    const error = await caughtAsync(async () =>
      writeFiles(await compareFiles(join(folder, 'file'), [{ path: 'a.py', text: '' }]), { force: false }),
    )
    expect(error.message).toContain('a part of the path is not a directory')
  })

  test('an output folder that cannot be made', async () => {
    const error = await caughtAsync(async () =>
      writeFiles(await compareFiles('/proc/none/below', [{ path: 'a.py', text: '' }]), { force: false }),
    )
    expect(error).toMatchObject({
      code: 'file-write',
      message: 'cannot make the folder /proc/none/below: no such file or directory',
    })
  })
})
