import { describe, expect, test } from 'vitest'
import type { ComponentIndex } from '../../src/catalog/lookup.ts'
import { problemsOf } from '../../src/check/check.ts'
import type { Example } from '../../src/check/rule.ts'
import { Config } from '../../src/config/config.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import type { Problem } from '../../src/errors.ts'

/** What `check` finds in an example, all rules at work that are not off. */
export async function found(
  example: Example,
  index: ComponentIndex,
  severities?: Readonly<Record<string, 'note' | 'warning' | 'error'>>,
  gpus?: number,
): Promise<Problem[]> {
  const files = typeof example === 'string' ? { 'a.py': example } : example
  const config = await Config.fromFile('a.py', { fileSystem: memoryFileSystem(files) })
  return problemsOf(config.toDict(), index, { severities, gpus })
}

/** `warning unknown-argument model.neck.x a.py:2 -> y` */
export function shown({ severity = 'error', code, path, span, suggestions = [] }: Problem): string {
  const place =
    span === undefined ? 'nowhere' : `${span.source.name.slice(1)}:${span.source.positionAt(span.start).line}`
  return `${severity} ${code} ${path?.join('.')} ${place}${suggestions.length === 0 ? '' : ` -> ${suggestions.join(', ')}`}`
}

/** A training of so many epochs, or iterations. */
export const epochs = (count: number) =>
  `train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=${count}, val_interval=1)\n`
export const iterations = (count: number) =>
  `train_cfg = dict(type='IterBasedTrainLoop', max_iters=${count}, val_interval=${count})\n`

/** A loader of a CocoDataset. */
export const coco = (loader: string, rest: string) => `${loader} = dict(dataset=dict(type='CocoDataset', ${rest}))\n`

/** A public report, its situation in our own words, and what is wrong there: nothing else of the same rule is. */
export type Report = readonly [report: string, situation: string, example: Example, finding: string]

export function testReports(reports: readonly Report[], index: ComponentIndex): void {
  describe.each(reports)('%s: %s', (_, __, example, finding) => {
    test('is found', async () => {
      const rule = finding.split(' ')[1]
      expect((await found(example, index)).filter(({ code }) => code === rule).map(shown)).toEqual([finding])
    })
  })
}
