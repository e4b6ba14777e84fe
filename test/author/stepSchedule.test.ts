import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { schedule1x, schedule2x, stepSchedule } from '../../src/author/fragments/stepSchedule.ts'
import type { StepScheduleOptions } from '../../src/author/options.generated.ts'
import { component, remove } from '../../src/author/overrides/tree.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { caught } from '../support/caught.ts'

const shown = (options: StepScheduleOptions, key: string) => pythonRepr(schedule1x(options).value.get(key) ?? null)

describe('the parts of param_scheduler', () => {
  const steps = "{'type': 'MultiStepLR', 'begin': 0, 'end': 12, 'by_epoch': True, 'milestones': [8, 11], 'gamma': 0.1}"

  test.each<[string, StepScheduleOptions, string]>([
    [
      'a longer warm-up keeps the rest of it',
      { warmup: { end: 1000 } },
      `[{'type': 'LinearLR', 'start_factor': 0.001, 'by_epoch': False, 'begin': 0, 'end': 1000}, ${steps}]`,
    ],
    ['an absent end is the stock one', { warmup: { end: undefined, start_factor: 1 / 3 } }, "'end': 500"],
    ['null is no warm-up', { warmup: null }, `[${steps}]`],
    ['remove() is no warm-up', { warmup: remove() }, `[${steps}]`],
    ['milestones and gamma', { milestones: [9], gamma: 1 }, "'milestones': [9], 'gamma': 1.0}"],
    [
      'its own list, whole',
      { param_scheduler: [component('PolyLR', { power: 0.9 })] },
      "[{'type': 'PolyLR', 'power': 0.9}]",
    ],
  ])('%s', (_, options, text) => {
    expect(shown(options, 'param_scheduler')).toContain(text)
  })

  test('a length changes the loop and the end of the schedule', () => {
    const { value } = schedule2x({ max_epochs: 30 })
    expect(pythonRepr(value.get('train_cfg') ?? null)).toContain("'max_epochs': 30")
    expect(pythonRepr(value.get('param_scheduler') ?? null)).toContain("'end': 30")
  })

  test('an optimizer of another class replaces the whole dict', () => {
    expect(shown({ optimizer: component('AdamW', { lr: 1e-4 }) }, 'optim_wrapper')).toBe(
      "{'type': 'OptimWrapper', 'optimizer': {'type': 'AdamW', 'lr': 0.0001}}",
    )
  })
})

describe('mistakes', () => {
  test.each<[string, () => unknown, string, string]>([
    ['a milestone after the end', () => schedule1x({ milestones: [8, 12] }), 'invalid-option', 'milestones.1'],
    ['milestones that fall', () => schedule1x({ milestones: [8, 8] }), 'invalid-option', 'milestones.1'],
    ['a length before the stock milestones', () => schedule1x({ max_epochs: 6 }), 'invalid-option', 'max_epochs'],
    ['two words for one list', () => schedule1x({ gamma: 0.5, param_scheduler: [] }), 'invalid-option', 'gamma'],
    ['no milestones', () => stepSchedule({ max_epochs: 36 } as never), 'invalid-option', 'milestones'],
    ['no length', () => stepSchedule({ milestones: [1] } as never), 'invalid-option', 'max_epochs'],
    ['lr beside the optimizer', () => schedule1x({ lr: 0.1 } as never), 'unknown-key', 'lr'],
  ])('%s', (_, work, code, path) => {
    const error = caught(work)
    expect(error.code).toBe(code)
    expect(error.path?.join('.')).toBe(path)
  })

  test.each([
    '../x.py',
    '/x.py',
    'a//b.py',
    'a/../b.py',
    'a\\b.py',
    'schedules/x.txt',
    '.py',
    'schedules/schedule_1x.py',
    '',
  ])('the path %j', (path) => {
    const error = caught(() => stepSchedule({ max_epochs: 3, milestones: [2] }, { path }))
    expect(error.code).toBe('invalid-path')
  })
})

test('a schedule in a file of its own says what it was asked for', () => {
  const own = stepSchedule(
    { max_epochs: 3, milestones: [2], train_cfg: { type: 'IterBasedTrainLoop' } },
    { path: 'schedules/a.py' },
  )
  expect(caught(() => defineConfig({ bases: [own] })).path).toEqual(['param_scheduler', '1'])
})
