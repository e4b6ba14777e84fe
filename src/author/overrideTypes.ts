// Types alone: what may stand over a value of a base. A component whose author names another `type` than the base has must be whole, as the
// catalogue knows that type; any other merges over the base's, so that each of its arguments may be left out. `Slot` is what the catalogue
// says of a place, `Base` the type of the base's value, `Said` that of what the author wrote.

import type { GIVEN } from '../brand.ts'
import type { AnyTransform, AnyTransformRegistry, Items, Many } from '../catalog/types.generated.d.ts'
import type { GivenDict, GivenMarker, Unchecked } from './overrides/tree.ts'

/** Stands for the value of a base of which only running tells. */
export interface AnyValue {
  readonly [ANY]: true
}

declare const ANY: unique symbol

/** What may stand over a value. */
export type Override<Slot, Base, Said> = Said extends { readonly [GIVEN]: string }
  ? Base extends AnyValue
    ? Unchecked
    : WholeValue<Slot> | GivenDict
  : Said extends { readonly type: infer Type extends string }
    ? OfType<Slot, Base, Said, Type>
    : OfRest<Slot, Base, Said>

/** A value that names no type. */
export type OfRest<Slot, Base, Said> = Said extends readonly unknown[]
  ? Base extends AnyValue
    ? WholeItems<Slot, Said>
    : WholeValue<Slot>
  : Base extends AnyValue
    ? Loose<Slot, Said>
    : Base extends { readonly type: infer Type extends string }
      ? PartOrAny<ComponentOf<Slot, Type>, Base, Said> | Extract<Slot, null>
      : Base extends readonly unknown[] | { readonly [GIVEN]: string }
        ? WholeValue<Slot>
        : Base extends object
          ? PartOrAny<DictOf<Slot>, Base, Said> | null
          : WholeValue<Slot>

/** A component of a type that the author names. Over another than that nothing merges. */
export type OfType<Slot, Base, Said, Type extends string> = string extends Type
  ? Unchecked
  : Base extends AnyValue
    ? [ComponentOf<Slot, Type>] extends [never]
      ? Other<Slot, Said>
      : PartOf<ComponentOf<Slot, Type>, Base, Said>
    : Base extends { readonly type: Type | Sibling<Type> }
      ? PartOrAny<ComponentOf<Slot, Type>, Base, Said>
      : [ComponentOf<Slot, Type>] extends [never]
        ? unknown extends Slot
          ? Unchecked
          : Said extends OfPackage
            ? Unchecked
            : Slot
        : ComponentOf<Slot, Type>

/** A component of a type that the catalogue does not know at its place. */
export type Other<Slot, Said> = Said extends OfPackage
  ? LooseKeys<unknown, Said>
  : [AnyDict<Slot>] extends [never]
    ? [TypesOf<Slot>] extends [never]
      ? LooseKeys<unknown, Said>
      : { readonly type: TypesOf<Slot> }
    : LooseKeys<unknown, Said>

/** A component of a package that is named. */
export type OfPackage = { readonly _scope_: string } | { readonly type: `${string}.${string}` }

/** Dicts that are not components, among what a place takes. */
export type PlainDict<Slot> = Slot extends object
  ? Slot extends readonly unknown[] | { readonly [GIVEN]: string } | { readonly type?: string | undefined }
    ? never
    : Slot
  : never

/** Dicts of any keys, among what a place takes. */
export type AnyDict<Slot, Dict = PlainDict<Slot>> = Dict extends unknown
  ? string extends keyof Dict
    ? Dict
    : never
  : never

/** The types of all that a place takes. */
export type TypesOf<Slot> = Slot extends { readonly type: infer Types extends string } ? Types : never

/** Classes that take the same keys: see FAMILIES in byValues.ts. */
export type Sibling<Type> = Type extends 'OptimWrapper' | 'AmpOptimWrapper'
  ? 'OptimWrapper' | 'AmpOptimWrapper'
  : Type extends 'BN' | 'SyncBN' | 'MMSyncBN'
    ? 'BN' | 'SyncBN' | 'MMSyncBN'
    : never

/** Some keys of a component or a dict, and what the base has besides. */
export type PartOf<Shape, Base, Said> = PartKeys<Shape, Base, Said> & FurtherKeys<Shape, Base, Said>

/** The keys that the catalogue knows. */
export type PartKeys<Shape, Base, Said> = {
  readonly [Key in keyof Shape]?: Override<Shape[Key], BaseAt<Base, Key>, SaidAt<Said, Key>> | Inborn<Key> | undefined
}

/** Keys that a base has, and the catalogue does not know. */
export type FurtherKeys<Shape, Base, Said> = Base extends AnyValue
  ? unknown
  : { readonly [Key in Exclude<keyof Base, keyof Shape>]?: Override<unknown, Base[Key], SaidAt<Said, Key>> | undefined }

/** The same where the catalogue may know nothing: any key will do then. */
export type PartOrAny<Shape, Base, Said> = [Shape] extends [never]
  ? { readonly [Key in keyof Base]?: Override<unknown, Base[Key], SaidAt<Said, Key>> | undefined } & {
      readonly [key: string]: Unchecked | undefined
    }
  : PartOf<Shape, Base, Said>

/** Over a value of which nothing is known. */
export type Loose<Slot, Said> = unknown extends Said
  ? LooseKeys<Slot, Said>
  : Said extends string | number | bigint | boolean | null | undefined | { readonly [GIVEN]: string }
    ? Unchecked
    : Said extends (...given: never) => unknown
      ? never
      : LooseKeys<Slot, Said>

/** Any keys; those that some component of this place has may name a type that is known. */
export type LooseKeys<Slot, Said> = {
  readonly [Key in KnownKeys<Slot>]?: Override<SlotAt<Slot, Key>, AnyValue, SaidAt<Said, Key>> | Inborn<Key> | undefined
} & {
  readonly [Key in Exclude<keyof Said, KnownKeys<Slot>>]?:
    | Override<ListSlot<Said[Key]>, AnyValue, Said[Key]>
    | undefined
}

/** What the catalogue says of a variable of a config: a list of transforms is told by its first one. */
export type ListSlot<Value> = Value extends readonly [
  { readonly type: keyof AnyTransformRegistry },
  ...(readonly unknown[]),
]
  ? Many<AnyTransform>
  : unknown

/** A list that stands over what is not known. Of one that is not written out nothing is known either. */
export type WholeItems<Slot, Said extends readonly unknown[]> = number extends Said['length']
  ? Unchecked
  : { readonly [At in keyof Said]: WholeItem<ItemSlot<Slot>, Said[At]> }

/** An item of a list, which stands whole, over a list of which nothing is known. */
export type WholeItem<Slot, Said> = Said extends { readonly type: infer Type extends string }
  ? [ComponentOf<Slot, Type>] extends [never]
    ? Other<Slot, Said>
    : ComponentOf<Slot, Type>
  : Said extends readonly unknown[]
    ? WholeItems<Slot, Said>
    : Loose<Slot, Said>

/** A value that stands for itself. */
export type WholeValue<Slot> = unknown extends Slot ? Unchecked : Slot | GivenMarker

/** The component of a type, among what a place takes. */
export type ComponentOf<Slot, Type> = Slot extends { readonly type?: infer Types extends string | undefined }
  ? Type extends Types
    ? Slot
    : never
  : never

/** A dict that is read key by key, among what a place takes. */
export type DictOf<Slot, Dict = PlainDict<Slot>> = Dict extends unknown
  ? string extends keyof Dict
    ? never
    : Dict
  : never

/** The keys of all that a place takes. */
export type KnownKeys<Slot> = Slot extends object
  ? Slot extends readonly unknown[] | { readonly [GIVEN]: string }
    ? never
    : string extends keyof Slot
      ? never
      : keyof Slot & string
  : never

/** What a key takes in all that has it. */
export type SlotAt<Slot, Key> = Slot extends object
  ? string extends keyof Slot
    ? never
    : Key extends keyof Slot
      ? Slot[Key]
      : never
  : never

/** What the items of a list are. */
export type ItemSlot<Slot> = Slot extends Items<infer Item> ? Item : never

/** What the author wrote at a key. */
export type SaidAt<Said, Key> = Key extends keyof Said ? Said[Key] : unknown

/** What the base has at a key. */
export type BaseAt<Base, Key> = Base extends AnyValue ? AnyValue : Key extends keyof Base ? Base[Key] : undefined

/** Every object has a `constructor`, as optimizers have a key of that name. */
export type Inborn<Key> = Key extends 'constructor' ? ObjectConstructor['prototype']['constructor'] : never
