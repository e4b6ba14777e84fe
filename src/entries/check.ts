// `mmdet-config/check`: configs held against what their components accept and against the rules of `mmdet-config check`. Nothing of Node; the
// catalogue and the rules are loaded when a config is first checked.

export type {
  BaseClass,
  Catalogue,
  Component,
  KwargsState,
  Parameter,
  Part,
  RegistryInfo,
  Signature,
} from '../catalog/catalogue.ts'
export { loadCatalogue } from '../catalog/load.ts'
export type { ComponentIndex, Found } from '../catalog/lookup.ts'
export type { PackedCatalogue, PackedParameter, PackedSignature } from '../catalog/pack.ts'
export type { Slot } from '../catalog/slots.ts'
export type { RuleOptions, RuleSeverity } from '../check/check.ts'
export type { Edition } from '../check/edition.ts'
export { type FindOptions, findProblems } from '../check/findProblems.ts'
export type { Accepted, ConfigNode, DictFacts, KnownDict } from '../check/node.ts'
export { defineRule, type Example, type Finding, type Rule } from '../check/rule.ts'
export type { CheckedConfig } from '../check/walk.ts'
