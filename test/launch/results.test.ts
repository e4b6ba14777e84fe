import { describe, expect, test } from 'vitest'
import { type EngineState, stateQueries } from '../../src/launch/engineState.ts'
import type { Job } from '../../src/launch/job.ts'
import { metricsOf, type RunFiles, resultOf } from '../../src/launch/results.ts'
import { readSubmitted, submittedIds } from '../../src/launch/submitted.ts'

const train = (step: number, loss: string, epoch?: number) =>
  `{"lr": 0.02, "loss": ${loss}, "time": 0.3, ${epoch === undefined ? '' : `"epoch": ${epoch}, `}"iter": ${step}, "step": ${step}}\n`
const val = (step: number, map: number) => `{"coco/bbox_mAP": ${map}, "data_time": 0.1, "step": ${step}}\n`

const RUN: RunFiles = {
  name: 'a',
  logs: [train(50, '2.5', 1) + val(1, 0.1) + train(100, '1.5', 2) + val(2, 0.3)],
  end: { epochs: 2 },
  checkpoints: [],
}

describe('the state of a run', () => {
  test.each<[string, Partial<RunFiles>, string]>([
    ['the last validation is in the log', {}, 'finished'],
    ['the last checkpoint is there', { logs: [train(50, '1', 1)], checkpoints: ['epoch_2.pth'] }, 'finished'],
    ['neither', { end: { epochs: 3 } }, 'not finished'],
    ['the last iteration is in the log', { end: { iterations: 100 } }, 'finished'],
    ['the last iteration is saved', { end: { iterations: 120 }, checkpoints: ['iter_120.pth'] }, 'finished'],
    ['iterations are missing', { end: { iterations: 120 } }, 'not finished'],
    ['nobody says where it ends', { end: undefined }, 'unknown'],
    ['the loss is no number', { logs: [train(50, '2', 1) + train(100, 'NaN', 1)] }, 'diverged'],
    ['the loss is infinite', { logs: [train(50, '-Infinity', 1)] }, 'diverged'],
    ['an empty log', { logs: [''] }, 'no log'],
    ['no log', { logs: [] }, 'no log'],
    ['half a line', { logs: ['{"loss": 1.'] }, 'no log'],
  ])('%s', (_, files, state) => {
    expect(resultOf({ ...RUN, ...files }).state).toBe(state)
  })
})

test('a row has the last and the best values', () => {
  const logs = [train(50, '2.5', 1) + val(1, 0.3) + train(100, '1.5', 2) + val(2, 0.1)]
  expect(resultOf({ ...RUN, logs })).toMatchObject({
    ...{ epoch: 2, iteration: 100, loss: 1.5, damagedLines: 0 },
    metrics: { 'coco/bbox_mAP': 0.1 },
    best: { 'coco/bbox_mAP': { value: 0.3, step: 1 } },
  })
})

test('a loss of validation is best where it is least', () => {
  const logs = ['{"val_loss": 2, "step": 1}\n{"val_loss": 3, "step": 2}\n']
  expect(resultOf({ ...RUN, logs }).best).toEqual({ val_loss: { value: 2, step: 1 } })
})

test('a resumed run goes on where its checkpoint was', () => {
  const first = train(50, '3', 1) + val(1, 0.1) + train(100, '2', 2) + train(150, '9', 2)
  const second = train(100, '1.9', 2) + val(2, 0.2)
  const { training, validation } = resultOf({ ...RUN, logs: [first, second] })
  expect(training.map(({ step, values }) => [step, values.get('loss')])).toEqual([
    [50, 3],
    [100, 1.9],
  ])
  expect(validation.map(({ step }) => step)).toEqual([1, 2])
})

test.each(['{"loss": 1.', '[1]', 'null', '{"loss": 1}', '{"loss": NaNa, "step": 1}'])('a damaged line: %s', (line) => {
  expect(resultOf({ ...RUN, logs: [`${line}\n${train(50, '1', 1)}`] })).toMatchObject({
    damagedLines: 1,
    iteration: 50,
  })
})

test('a text that holds the word is no number', () => {
  const logs = ['{"note": "a: NaN, b", "loss": 1, "iter": 1, "step": 1}\n']
  expect(resultOf({ ...RUN, logs }).loss).toBe(1)
})

test('the metric that most runs have is first', () => {
  const other = resultOf({ ...RUN, logs: ['{"voc/mAP": 1, "step": 1}\n'] })
  expect(metricsOf([other, resultOf(RUN), resultOf(RUN)])).toEqual(['coco/bbox_mAP', 'voc/mAP'])
})

const conditions = (...types: string[]) =>
  JSON.stringify({ status: { conditions: types.map((type) => ({ type, status: 'True' })) } })

describe('what an engine answers', () => {
  test.each<[string, string, EngineState | undefined]>([
    ['slurm', 'PENDING\n', 'waiting'],
    ['slurm', 'RUNNING\n', 'running'],
    ['slurm', 'COMPLETING\n', 'running'],
    ['slurm', 'COMPLETED\n', 'finished'],
    ['slurm', 'CANCELLED by 1000\n', 'cancelled'],
    ['slurm', 'TIMEOUT\n', 'failed'],
    ['slurm', '', undefined],
    ['ray', "Status for job 'a': RUNNING\n", 'running'],
    ['ray', "Status for job 'a': PENDING\nStatus message: waiting\n", 'waiting'],
    ['ray', "Job 'raysubmit_1' succeeded\n", 'finished'],
    ['ray', "Job 'raysubmit_1' failed\n", 'failed'],
    ['ray', "Job 'raysubmit_1' was stopped\n", 'cancelled'],
    ['kubeflow-pytorchjob', conditions('Created', 'Running'), 'running'],
    ['kubeflow-pytorchjob', conditions('Created', 'Running', 'Failed'), 'failed'],
    ['kubeflow-pytorchjob', conditions('Created'), 'waiting'],
    ['kubeflow-trainjob', conditions('Complete'), 'finished'],
    ['kubeflow-trainjob', '{"status":{"jobsStatus":[{"name":"node","active":1}]}}', 'running'],
    ['kubeflow-trainjob', '{}', 'waiting'],
    ['kubeflow-trainjob', '{', undefined],
    ['kubeflow-trainjob', '{"status": 1}', undefined],
  ])('%s: %j', (on, output, state) => {
    expect(stateQueries({ on }, 'a')[0]?.read(output)).toBe(state)
  })

  test.each(['torchrun', 'skypilot'])('%s is not asked', (on) => expect(stateQueries({ on }, 'a')).toEqual([]))

  test('kubectl is asked in the namespace', () => {
    const [query] = stateQueries({ on: 'kubeflow-pytorchjob', namespace: 'team' }, 'a')
    expect(query?.argv.slice(0, 6)).toEqual(['kubectl', 'get', 'pytorchjob', 'a', '--namespace', 'team'])
  })
})

describe('the ids of what was submitted', () => {
  const job = { isSweep: true, configs: [{}, {}] } as unknown as Job
  test.each<[string, string, Partial<Job>, string[]]>([
    ['slurm', 'Submitted batch job 7 on cluster x\n', { isSweep: false }, ['7']],
    ['slurm', 'Submitted batch job 7\n', {}, ['7_0', '7_1']],
    ['kubeflow-pytorchjob', 'configmap/a-config created\npytorchjob.kubeflow.org/a created\n', {}, ['a']],
    ['kubeflow-trainjob', 'trainjob.trainer.kubeflow.org/a-1 configured\n', {}, ['a-1']],
    ['torchrun', 'Submitted batch job 7\n', {}, []],
  ])('%s: %j', (on, output, change, ids) => {
    expect(submittedIds(on, output, { ...job, ...change })).toEqual(ids)
  })

  test.each(['', '{', '[]', '{"points": 1}', '{"points": [], "start": "/"}'])('half a file: %j', (text) => {
    expect(readSubmitted(text)).toBeUndefined()
  })
})
