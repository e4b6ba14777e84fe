/** What the real constructors answer where nothing is wrong: nothing, or that data, a package of one data set or a GPU are not here. */
export const NOTHING_WRONG = new RegExp(
  [
    '^$',
    '^FileNotFoundError',
    '^(?:ImportError|RuntimeError): (?:Package lvis|panopticapi) is not',
    '^RuntimeError: Failed to import `cityscapesscripts`',
    '^AssertionError: ``AmpOptimizerWrapper`` is only available training on gpu',
  ].join('|'),
)
