import { pathPart } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyList, PyTuple } from '../../python/values.ts'
import { datasetsOf, isDataset, textsOf, writtenAt } from '../facts.ts'
import { isKnownClasses } from '../knownClasses.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** The `metainfo` of data sets. */
function metainfoOf(node: ConfigNode): PyDict | undefined {
  const value = isDataset(node) ? node.dict.get('metainfo') : undefined
  return value instanceof PyDict ? value : undefined
}

export const classesNotTuple = defineRule({
  id: 'classes-not-tuple',
  severity: 'error',
  why:
    "classes=('balloon') is a text in brackets, not a tuple: Python wants a comma, ('balloon',). MMDetection then takes each letter for a class, or " +
    'looks for a file of that name. Keys other than classes, as the CLASSES of early versions, are not read.',
  bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('balloon'))))",
  good: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('balloon', ))))",
  reports: ['mmdetection#9875', 'mmdetection#3202', 'mmdetection#4971', 'mmdetection#9367'],
  when: isDataset,
  isLocal: true,
  *node(node) {
    const metainfo = metainfoOf(node)
    if (metainfo === undefined) return
    for (const { key, value } of metainfo.entries()) {
      const path = [...node.path, 'metainfo', pathPart(key)]
      if (key === 'classes' && typeof value === 'string' && !/[./\\]/.test(value)) {
        yield {
          message: `classes is the str ${quotedRepr(value)}, not a tuple`,
          path,
          hint: `write (${quotedRepr(value)}, )`,
        }
      } else if (key !== 'classes' && String(key).toLowerCase() === 'classes') {
        yield {
          message: `metainfo has ${key}, and only classes is read`,
          path,
          isKey: true,
          suggestions: ['classes'],
          hint: 'did you mean classes?',
        }
      }
    }
  },
})

export const duplicateClass = defineRule({
  id: 'duplicate-class',
  severity: 'error',
  why:
    'A class that is named twice has two labels and one category: the labels of all classes behind it are one too high, and the ' +
    'last of them has none.',
  bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus', 'car'))))",
  good: "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus', 'van'))))",
  when: isDataset,
  isLocal: true,
  *node(node) {
    const value = metainfoOf(node)?.get('classes')
    if (!(value instanceof PyList || value instanceof PyTuple)) return
    const names = textsOf(value)
    for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at))) {
      yield {
        message: `the class ${name} is named ${names.filter((one) => one === name).length} times`,
        path: [...node.path, 'metainfo', 'classes'],
        hint: 'name each class once, in the order of the labels',
      }
    }
  },
})

export const metainfoMissing = defineRule({
  id: 'metainfo-missing',
  severity: 'warning',
  why:
    'The classes of a data set of your own are told to each of the three data loaders. One that is not told keeps the classes of its type, 80 for ' +
    'CocoDataset: validation then looks for other names, finds no annotation, and stops or gives 0.',
  bad:
    "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', ))))\n" +
    "val_dataloader = dict(dataset=dict(type='CocoDataset'))",
  good:
    "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', ))))\n" +
    "val_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', ))))",
  reports: ['mmdetection#11858', 'mmdetection#10161', 'mmdetection#10949'],
  *config(checked) {
    const told = datasetsOf(checked, 'train_dataloader').filter((one) => metainfoOf(one)?.has('classes') === true)
    for (const loader of ['val_dataloader', 'test_dataloader']) {
      for (const node of datasetsOf(checked, loader)) {
        const other = told.find(({ name }) => name === node.name)
        if (other === undefined || metainfoOf(node)?.has('classes') === true || !isKnownClasses(node.name)) continue
        const write = metainfoOf(other)?.entry('classes')?.write
        yield {
          message: `${loader} is not told the classes that train_dataloader is told: it has those of ${node.name}`,
          path: node.path,
          write: node.typeEntry?.write ?? node.write,
          hint: 'give it the same metainfo',
          related: writtenAt(write, 'the classes of training'),
        }
      }
    }
  },
})

export const concatMetainfoDiffers = defineRule({
  id: 'concat-metainfo-differs',
  severity: 'warning',
  why:
    'Labels are numbers: trained together, data sets must have the same classes in the same order, or one number means two things. The ' +
    'ConcatDataset of MMEngine raises ValueError; that of MMDetection 3.3.0 takes them and says nothing.',
  bad:
    "train_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[\n" +
    "    dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus'))),\n" +
    "    dict(type='CocoDataset', metainfo=dict(classes=('bus', 'car')))]))",
  good:
    "train_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[\n" +
    "    dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus'))),\n" +
    "    dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus')))]))",
  reports: ['mmdetection#10499', 'mmdetection#9195'],
  names: new Set(['ConcatDataset']),
  *node(node, { nodes }) {
    if (node.path[0] !== 'train_dataloader' || node.dict.has('ignore_keys')) return
    const parts = nodes.filter(
      ({ path }) =>
        path.length === node.path.length + 2 &&
        path.at(-2) === 'datasets' &&
        node.path.every((part, at) => path[at] === part),
    )
    const [first, ...others] = parts.filter(({ dict }) => dict.get('metainfo') instanceof PyDict)
    const wanted = first === undefined ? undefined : textsOf(metainfoOf(first)?.get('classes')).join('\n')
    for (const other of others) {
      const classes = textsOf(metainfoOf(other)?.get('classes')).join('\n')
      if (first === undefined || other.name !== first.name || classes === wanted) continue
      const write = metainfoOf(first)?.entry('classes')?.write
      yield {
        message: 'the classes of this data set are not those of the first one in the same ConcatDataset',
        path: [...other.path, 'metainfo'],
        severity: node.component?.scope === 'mmengine' ? 'error' : 'warning',
        hint: 'give all of them the same classes in the same order',
        related: writtenAt(write, 'the classes of the first'),
      }
    }
  },
})
