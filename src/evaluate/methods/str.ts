import { STR_CASE_METHODS } from './strCase.ts'
import { STR_SEARCH_METHODS } from './strSearch.ts'
import { STR_SHAPE_METHODS } from './strShape.ts'
import { STR_SPLIT_METHODS } from './strSplit.ts'
import { STR_TEST_METHODS } from './strTest.ts'
import { STR_TRANSLATE_METHODS } from './strTranslate.ts'

/** The methods of `str`. */
export const STR_METHODS = {
  ...STR_CASE_METHODS,
  ...STR_SEARCH_METHODS,
  ...STR_SHAPE_METHODS,
  ...STR_SPLIT_METHODS,
  ...STR_TEST_METHODS,
  ...STR_TRANSLATE_METHODS,
}
