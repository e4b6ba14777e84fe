import { type ChildProcess, spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type JudgePackage, judgePython, judgeSite } from './home.ts'

/** A Python program of conformance/judges/ that answers JSON lines with JSON lines, one answer a question, in order. */
export interface Judge {
  /** Asks one question. A Python exception that the program does not answer itself rejects with its traceback. */
  ask<Answer>(question: unknown): Promise<Answer>
  /** Ends the program. */
  close(): void
}

export interface JudgeOptions {
  /** Packages on the program's path, besides the standard library. */
  readonly packages?: readonly JudgePackage[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Starts `conformance/judges/<name>.py`. */
export async function startJudge(name: string, options: JudgeOptions = {}): Promise<Judge> {
  const sites = await Promise.all((options.packages ?? []).map(judgeSite))
  const script = join(import.meta.dirname, 'judges', `${name}.py`)
  const child = spawn(await judgePython(), ['-s', '-u', '-W', 'ignore', script], {
    cwd: options.cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PYTHONPATH: sites.join(delimiter),
      PYTHONHASHSEED: '0',
      PYTHONDONTWRITEBYTECODE: '1',
      MPLCONFIGDIR: '/tmp',
      ...options.env,
    },
  })
  return conversation(name, child)
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

function conversation(name: string, child: ChildProcess): Judge {
  const waiting: Waiting[] = []
  let talk = ''
  child.stderr?.on('data', (data: Buffer) => {
    talk = (talk + data.toString()).slice(-4000)
  })
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const next = waiting.shift()
    const answer = JSON.parse(line) as { ok?: unknown; crash?: string }
    if (answer.crash !== undefined) next?.reject(new Error(`judge ${name}: ${answer.crash}`))
    else next?.resolve(answer.ok)
  })
  let ended: Error | undefined
  child.on('close', (code) => {
    ended = new Error(`judge ${name} ended with ${code}:\n${talk}`)
    for (const { reject } of waiting.splice(0)) reject(ended)
  })
  child.stdin?.on('error', () => undefined) // a judge that ended says why through 'close'
  return {
    ask: <Answer>(question: unknown) =>
      new Promise<Answer>((resolve, reject) => {
        if (ended !== undefined) return reject(ended)
        waiting.push({ resolve: resolve as (value: unknown) => void, reject })
        child.stdin?.write(`${JSON.stringify(question)}\n`)
      }),
    close: () => child.kill(),
  }
}
