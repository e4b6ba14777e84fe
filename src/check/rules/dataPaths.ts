import { PyDict } from '../../python/dict.ts'
import { normalizePath } from '../../python/posixPath.ts'
import type { PyValue } from '../../python/values.ts'
import { isDataset, saidAt } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

export const dataRootTwice = defineRule({
  id: 'data-root-twice',
  severity: 'warning',
  why:
    'A data set puts data_root before ann_file and before each path of data_prefix. A path that begins with data_root itself is looked for ' +
    'at data/coco/data/coco/..., where nothing is.',
  bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/coco/', ann_file='data/coco/annotations/train.json'))",
  good: "train_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/coco/', ann_file='annotations/train.json'))",
  when: isDataset,
  isLocal: true,
  *node(node) {
    const given = node.dict.get('data_root')
    const root = typeof given === 'string' && given !== '' ? normalizePath(given) : '.'
    // A whole path is taken as it is.
    if (root === '.' || root.startsWith('/') || root.includes(':')) return
    for (const [keys, value] of pathsOf(node)) {
      if (typeof value !== 'string' || !`${normalizePath(value)}/`.startsWith(`${root}/`)) continue
      const rest = normalizePath(value).slice(root.length + 1)
      yield {
        message: `${keys.join('.')} begins with data_root, which is put before it: ${root}/${normalizePath(value)} is looked for`,
        path: [...node.path, ...keys],
        suggestions: [rest],
        hint: `write '${rest}'`,
        related: saidAt(node, 'data_root'),
      }
    }
  },
})

function pathsOf({ dict }: ConfigNode): [string[], PyValue | undefined][] {
  const prefix = dict.get('data_prefix')
  const prefixes = prefix instanceof PyDict ? Array.from(prefix.entries()) : []
  return [
    [['ann_file'], dict.get('ann_file')],
    ...prefixes.map(({ key, value }): [string[], PyValue] => [['data_prefix', String(key)], value]),
  ]
}

/** Where data sets look for their images (mmdet 3.3.0, datasets/). */
const IMAGES: ReadonlyMap<string, string> = new Map([
  ...['Coco', 'LVIS', 'LVISV05', 'LVISV1', 'Objects365V1', 'Objects365V2', 'V3Det', 'iSAID', 'DeepFashion'].map(
    (name) => [`${name}Dataset`, 'img'] as const,
  ),
  ...['CocoPanopticDataset', 'CityscapesDataset', 'CrowdHumanDataset', 'OpenImagesDataset', 'ODVGDataset'].map(
    (name) => [name, 'img'] as const,
  ),
  ['VOCDataset', 'sub_data_root'],
  ['XMLDataset', 'sub_data_root'],
])

/** Keys by which other data sets have them. */
const OTHERS = ['img', 'img_path', 'sub_data_root']

export const dataPrefixKey = defineRule({
  id: 'data-prefix-key',
  severity: 'error',
  why:
    'data_prefix says where the images are, by a key that the type of the data set knows: img for CocoDataset and its like, sub_data_root for ' +
    'VOCDataset. Another key is not read: without the right one the data set stops with a KeyError or looks in the current folder, and with that of ' +
    'a base it reads the images of the base.',
  bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/mine/', data_prefix=dict(img_path='train/')))",
  good: "train_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/mine/', data_prefix=dict(img='train/')))",
  names: new Set(IMAGES.keys()),
  isLocal: true,
  *node(node) {
    const prefix = node.dict.get('data_prefix')
    const wanted = IMAGES.get(node.name) as string
    if (!(prefix instanceof PyDict)) return
    const keys = Array.from(prefix.entries(), ({ key: each }) => each)
    for (const key of OTHERS.filter((one) => one !== wanted && prefix.has(one))) {
      const isThere = prefix.has(wanted)
      // What a base gave to another type is only left over: what is read came later.
      if (isThere && keys.indexOf(key) < keys.indexOf(wanted)) continue
      yield {
        message: `${node.name} does not read data_prefix.${key}: its images are at ${wanted}${isThere ? ', which is another one' : ''}`,
        path: [...node.path, 'data_prefix', key],
        isKey: true,
        severity: isThere ? 'warning' : 'error',
        suggestions: [wanted],
        hint: `write ${wanted}`,
        related: [],
      }
    }
  },
})
