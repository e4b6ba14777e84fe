import { hasParameter } from '../../catalog/parameters.ts'
import { keySpan } from '../../config/keySpan.ts'
import { pathPart } from '../../config/path.ts'
import type { Fix, RelatedPlace } from '../../errors.ts'
import { didYouMean } from '../../nearest.ts'
import type { DictEntry, PyDict } from '../../python/dict.ts'
import type { Written } from '../../python/provenance.ts'
import { quotedRepr } from '../../python/repr.ts'
import { acceptedBy } from '../accepted.ts'
import { isDataset } from '../facts.ts'
import { deleteBase, heedsDelete, removeKey, renameKey } from '../fixes.ts'
import type { Accepted, ConfigNode } from '../node.ts'
import { oldKeyHint } from '../oldKeys.ts'
import type { Finding, Rule } from '../rule.ts'
import type { CheckedConfig } from '../walk.ts'
import { historyOf, nearestFree } from '../words.ts'

export const unknownArgument: Rule = {
  id: 'unknown-argument',
  severity: 'error',
  why:
    'A component is built as Class(**dict): a key that its constructor does not name raises TypeError as soon as the run starts. In dicts ' +
    'that are only read key by key (nms, filter_cfg) nothing happens at all, which is a warning.',
  bad: "model = dict(backbone=dict(type='ResNet', dept=50))",
  good: "model = dict(backbone=dict(type='ResNet', depth=50))",
  when: isRefused,
  isLocal: true,
  node: (node) => refused(node, 'unknown'),
}

export const typeChangedWithoutDelete: Rule = {
  id: 'type-changed-without-delete',
  severity: 'error',
  why:
    'Dicts are merged: a child that gives another type keeps all arguments that the base gave to the old one, and the new constructor raises ' +
    'TypeError for those that it does not have. _delete_=True beside the new type replaces the dict of the base.',
  bad: {
    'base.py': "model = dict(backbone=dict(type='ResNet', depth=50))\n",
    'a.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(type='SwinTransformer', embed_dims=96))\n",
  },
  good: {
    'base.py': "model = dict(backbone=dict(type='ResNet', depth=50))\n",
    'a.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(_delete_=True, type='SwinTransformer', embed_dims=96))\n",
  },
  reports: ['mmdetection#11597', 'mmdetection#11274', 'mmdetection#11962', 'mmdetection#11369', 'mmdetection#12007'],
  when: isRefused,
  isLocal: true,
  node: (node) => refused(node, 'left'),
}

export const wrongLevelInWrapper: Rule = {
  id: 'wrong-level-in-wrapper',
  severity: 'error',
  why:
    'RepeatDataset, ConcatDataset and their like wrap a data set: ann_file, data_root, pipeline and the rest belong to the data set inside. ' +
    'The wrapper raises TypeError for them.',
  bad:
    "train_dataloader = dict(dataset=dict(type='RepeatDataset', times=3, ann_file='a.json',\n" +
    "    dataset=dict(type='CocoDataset')))",
  good:
    "train_dataloader = dict(dataset=dict(type='RepeatDataset', times=3,\n" +
    "    dataset=dict(type='CocoDataset', ann_file='a.json')))",
  reports: ['mmdetection#12007', 'mmdetection#11828', 'mmdetection#9491', 'mmyolo#644', 'mmsegmentation#3001'],
  when: isRefused,
  isLocal: true,
  node: (node) => refused(node, 'wrapper'),
}

/** The keys that nothing takes, of one of three kinds: left by another type, meant for a data set inside, or just unknown. */
function* refused(node: ConfigNode, kind: 'left' | 'wrapper' | 'unknown'): Generator<Finding> {
  const { accepted } = node.known
  if (!accepted) return
  const lost = accepted.unknown
  for (const entry of lost) {
    if (kindOf(node, entry) !== kind) continue
    const isPlain = node.component === undefined && node.type === undefined
    yield {
      ...aboutKey(node, entry, accepted.names, lost),
      message: `${node.name} ${isPlain ? 'has no key' : 'takes no argument'} ${String(entry.key)}`,
      severity: accepted.others === 'refused' ? 'error' : 'warning',
    }
  }
}

/** Whether there are keys that nothing takes. */
function isRefused(node: ConfigNode, checked: CheckedConfig): boolean {
  const accepted = acceptedBy(node, checked.index)
  return accepted !== undefined && accepted.unknown.length > 0 && accepted.others !== 'swallowed'
}

function kindOf(node: ConfigNode, { key, write }: DictEntry): 'left' | 'wrapper' | 'unknown' {
  if (isOlderThanType(node.dict, write)) return 'left'
  const isWrapped = isDataset(node) && insideWith(String(key), node).some(isDataset)
  return isWrapped ? 'wrapper' : 'unknown'
}

export const swallowedArgument: Rule = {
  id: 'swallowed-argument',
  severity: 'warning',
  why:
    'Some components take **kwargs and never read it: box coders, samplers of boxes, Mask2FormerHead and others. A misspelt or foreign ' +
    'argument has no effect there, and no error ever tells.',
  bad: "model = dict(train_cfg=dict(sampler=dict(type='PseudoSampler', num=256)))",
  good: "model = dict(train_cfg=dict(sampler=dict(type='PseudoSampler')))",
  when: ({ component }) => component?.kwargs === 'swallowed',
  isLocal: true,
  *node(node, checked) {
    const accepted = acceptedBy(node, checked.index)
    if (accepted?.others !== 'swallowed') return
    const lost = accepted.unknown
    for (const entry of lost) {
      const about = aboutKey(node, entry, accepted.names, lost)
      yield {
        ...about,
        message: `${node.name} takes no argument ${String(entry.key)}: it has no effect`,
        fix: about.fix ?? removeKey(entry.write, String(entry.key)),
      }
    }
  },
}

/** Where a key stands that nothing takes, what may be meant, and what mends it. */
function aboutKey(
  node: ConfigNode,
  { key, write }: DictEntry,
  names: Accepted['names'],
  lost: readonly DictEntry[],
): Omit<Finding, 'message'> & { readonly fix: Fix | undefined } {
  const name = String(key)
  const isLeft = isOlderThanType(node.dict, write)
  const old = oldKeyHint(name)
  const near =
    old === undefined ? nearestFree(name, [...names.keys(), ...(node.slot?.removes ?? [])], node.dict) : undefined
  return {
    path: [...node.path, pathPart(key)],
    isKey: true,
    ...(isLeft
      ? { hint: leftHint(name, node.dict) }
      : didYouMean(near, elsewhere(name, node) ?? old ?? takes([...names.keys()]))),
    related: [...typeChange(node.dict, write), ...historyOf(write)],
    fix: isLeft
      ? deleteBase(
          node.dict,
          new Set(lost.filter((one) => isOlderThanType(node.dict, one.write)).map((one) => String(one.key))),
        )
      : near === undefined || isTaken(node.dict, near, write)
        ? undefined
        : renameKey(write, name, near),
  }
}

/** What to do with a key that another type has left. */
function leftHint(name: string, dict: PyDict): string {
  const key = keySpan(dict.entry('type')?.write, 'type')
  if (key !== undefined && !heedsDelete(key.source, key.start))
    return `the base gives ${name} to another type, and it is kept here: assign a whole dict, or merge one with _delete_=True`
  return `the base gives ${name} to another type, and dicts are merged: write _delete_=True beside type, or remove the key`
}

/** Whether a key is there already, by the same file: what a base wrote is what a child means to override. */
function isTaken(dict: PyDict, key: string, write: Written | undefined): boolean {
  const other = dict.entry(key)
  if (other === undefined) return false
  return other.write === undefined || other.write.span.source.name === write?.span.source.name
}

/** Names that a hint lists at most. */
const MAX_NAMES = 12

function takes(names: readonly string[]): string {
  if (names.length === 0) return 'it takes no arguments'
  return `it takes ${names.slice(0, MAX_NAMES).join(', ')}${names.length > MAX_NAMES ? ', ...' : ''}`
}

/** Whether a key comes from an older file than the `type` beside it, which replaced another type. */
function isOlderThanType(dict: PyDict, write: Written | undefined): boolean {
  const type = dict.entry('type')?.write
  const before = type?.shadowed
  if (type === undefined || before === undefined || write === undefined) return false
  return before.value !== type.value && write.span.source.name !== type.span.source.name
}

function typeChange(dict: PyDict, write: Written | undefined): RelatedPlace[] {
  const type = dict.entry('type')?.write
  if (type === undefined || !isOlderThanType(dict, write)) return []
  return [{ message: `the type was changed to ${quotedRepr(type.value)}`, span: type.span }]
}

/** The component around or inside this one that takes the argument. */
function elsewhere(key: string, node: ConfigNode): string | undefined {
  for (let around = node.holder; around !== undefined; around = around.holder) {
    if (hasParameter(around.component, key) && !around.dict.has(key)) {
      return `it belongs to ${around.name}, ${around.path.join('.')}`
    }
  }
  const takers = insideWith(key, node)
  // A data set inside of a wrapper is what is meant, be it that a base gave it one before.
  const inner = takers.find(({ dict }) => !dict.has(key)) ?? (isDataset(node) ? takers.find(isDataset) : undefined)
  return inner === undefined ? undefined : `it belongs to ${inner.name}, ${inner.path.join('.')}`
}

/** What is inside of a component, by the arguments that it takes. */
const takersOf = new WeakMap<ConfigNode, Map<string, ConfigNode[]>>()

/** What is inside of a component and takes an argument. */
function insideWith(key: string, node: ConfigNode): readonly ConfigNode[] {
  let takers = takersOf.get(node)
  if (takers === undefined) {
    takers = new Map()
    for (const one of node.inner) for (const { name } of one.component?.parameters ?? []) add(takers, name, one)
    takersOf.set(node, takers)
  }
  return takers.get(key) ?? []
}

function add(takers: Map<string, ConfigNode[]>, name: string, node: ConfigNode): void {
  const known = takers.get(name)
  if (known === undefined) takers.set(name, [node])
  else known.push(node)
}
