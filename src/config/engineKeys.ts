/** Keys of a config that MMEngine (0.10.7) takes for its own. */

/** Makes a child's dict replace the base's instead of merging over it. */
export const DELETE_KEY = '_delete_'

/** Top-level keys that MMEngine's `Config` keeps for itself. */
export const RESERVED_KEYS: readonly string[] = ['filename', 'text', 'pretty_text', 'env_variables']
