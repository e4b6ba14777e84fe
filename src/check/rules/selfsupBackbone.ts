import { hasParameter } from '../../catalog/parameters.ts'
import { PyDict } from '../../python/dict.ts'
import { defineRule } from '../rule.ts'

/** Names of files that hold weights of self-supervised pre-training. */
const SELF_SUPERVISED = /moco|swav|simsiam|byol|barlow|vicreg|densecl|pixpro|dino_resnet|simclr|deepcluster/i

export const selfsupBackbone = defineRule({
  id: 'selfsup-backbone',
  severity: 'warning',
  why:
    "A ResNet that was trained without labels has features of another scale than those of torchvision's: frozen batch norm and a frozen stage " +
    'keep statistics that do not fit. MMDetection trains such backbones with SyncBN, norm_eval=False and frozen_stages=0 ' +
    '(configs/selfsup_pretrain, after MoCo).',
  bad:
    "model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=50, frozen_stages=1, norm_cfg=dict(type='BN', requires_grad=True), " +
    "norm_eval=True, init_cfg=dict(type='Pretrained', checkpoint='mocov2_r50_800ep_pretrain.pth')))",
  good:
    "model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=50, frozen_stages=0, norm_cfg=dict(type='SyncBN', requires_grad=True), " +
    "norm_eval=False, init_cfg=dict(type='Pretrained', checkpoint='mocov2_r50_800ep_pretrain.pth')))",
  when: ({ dict }) => dict.has('init_cfg'),
  isLocal: true,
  *node({ path, dict, component }) {
    const init = dict.get('init_cfg')
    const checkpoint = init instanceof PyDict ? init.get('checkpoint') : undefined
    if (typeof checkpoint !== 'string' || !SELF_SUPERVISED.test(checkpoint)) return
    if (!['norm_eval', 'frozen_stages', 'deep_stem'].every((key) => hasParameter(component, key))) return
    const wrong = frozen(dict)
    if (wrong === undefined) return
    yield {
      message: `the weights are self-supervised, and ${wrong.words}`,
      path: dict.has(wrong.key) ? [...path, wrong.key] : [...path, 'init_cfg', 'checkpoint'],
      hint: "write norm_cfg=dict(type='SyncBN', requires_grad=True), norm_eval=False and frozen_stages=0",
    }
  },
})

/** What keeps statistics or weights as they are; the defaults are those of mmdet's ResNet. */
function frozen(dict: PyDict): { key: string; words: string } | undefined {
  const norm = dict.get('norm_cfg')
  if (dict.get('norm_eval') !== false)
    return { key: 'norm_eval', words: 'norm_eval keeps the statistics of batch norm' }
  if (norm instanceof PyDict && norm.get('requires_grad') === false) {
    return { key: 'norm_cfg', words: 'batch norm is not trained' }
  }
  const stages = dict.get('frozen_stages')
  if (typeof stages !== 'number' || stages <= 0) return undefined
  return { key: 'frozen_stages', words: `the first ${stages === 1 ? 'stage is' : `${stages} stages are`} frozen` }
}
