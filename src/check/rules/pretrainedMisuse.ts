import { hasParameter } from '../../catalog/parameters.ts'
import { writtenAt } from '../facts.ts'
import { removeKey } from '../fixes.ts'
import { defineRule } from '../rule.ts'

export const pretrainedMisuse = defineRule({
  id: 'pretrained-misuse',
  severity: 'error',
  why:
    'A backbone takes its weights from init_cfg; pretrained is the way of before. With both, the constructors of mmdet stop at an assertion ' +
    '("init_cfg and pretrained cannot be specified at the same time").',
  bad:
    "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, pretrained='torchvision://resnet50', " +
    "init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
  good:
    "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, " +
    "init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
  when: ({ dict }) => dict.has('pretrained'),
  isLocal: true,
  *node({ path, dict, component, name }) {
    const [old, init] = [dict.entry('pretrained'), dict.entry('init_cfg')]
    if (!['pretrained', 'init_cfg'].every((key) => hasParameter(component, key))) return
    if (!isGiven(old?.value) || !isGiven(init?.value)) return
    yield {
      message: `${name} is given weights twice: by init_cfg and by pretrained`,
      path: [...path, 'pretrained'],
      isKey: true,
      hint: 'remove pretrained: init_cfg replaces it',
      related: writtenAt(init?.write, 'init_cfg'),
      fix: removeKey(old?.write, 'pretrained'),
    }
  },
})

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false
}
