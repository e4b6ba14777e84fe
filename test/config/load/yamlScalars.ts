/** Plain scalars at and around the borders of PyYAML's implicit types, each read as PyYAML reads it. */
export const SCALARS = [
  ...'~ null Null NULL nUll none None true True TRUE tRue false False FALSE yes Yes YES yES no No NO on On ON oN off Off OFF'.split(
    ' ',
  ),
  ...'y Y n N t f T F nulls truely yess'.split(' '),
  ...'0 00 000 1 -1 +1 --1 +-1 12 012 08 09 018 -017 +017 0_7 0_ 0__ 1_ 1_000 1__0 _1 1_a 123456789 -9223372036854775808'.split(
    ' ',
  ),
  ...'9007199254740991 9007199254740992 -9007199254740993 123456789012345678901234567890 0777777777777777777777777'.split(
    ' ',
  ),
  ...'0b1 0b101 0b1_0 0b 0b2 -0b11 +0b11 0B1 0o14 0o7 0O7 0x1 0xfF 0xFF_FF 0x 0xg -0x10 +0x10 0X10'.split(' '),
  ...'1:30 1:2:3 1:60 1:59 -1:30 +1:30 0:30 01:30 190:20:30 1:5:0 1:1_0 1_0:30 1:a 12:34:56:59 10:99 1::2'.split(' '),
  ...'1.0 1. 1.5 -1.5 +1.5 .5 -.5 +.5 . .. 0. 0.0 -0.0 -0. 00.5 01.5 1_000.5 1_.5 1._5 1.5_ 1.5_5 1.0.0 1,5'.split(' '),
  ...'1e5 1e-5 1e+5 1.0e5 1.0e+5 1.0e-5 1.e+5 1.e5 .5e+1 .5e1 -.5e+1 1.5E+3 1.5E-3 1.5e 1.5e+ 1.5e+3.5 1_0.5e+1_0'.split(
    ' ',
  ),
  ...'1.7976931348623157e+308 1.0e+309 -1.0e+309 4.9e-324 1.0e-400 0.1 0.30000000000000004 123456789.123456789'.split(
    ' ',
  ),
  ...'.inf .Inf .INF .iNF -.inf +.inf -.INF inf -inf Infinity .infinity .nan .NaN .NAN .Nan -.nan +.nan nan'.split(' '),
  ...'190:20:30.15 1:30. 1:30.5 -1:30.5 0:30.5 1:60.5 1:2:3.4 1_0:30.5 1:30.5e+3'.split(' '),
  ...'2001-12-14 2001-1-1 2001-12-1 1-1-1 2000-02-29 0001-01-01 9999-12-31'.split(' '),
  '2001-12-14T21:59',
  '2001-12-14 21:59',
  ...'<<< == <'.split(' '),
  ...'a a.b a/b ./a C:\\x a:b a::b :a ::a ?a -a --- ... -- .. a,b a] a} #a a#b a\\nb a"b a\'b a%b a@b a`b'.split(' '),
  'a b',
  'a # b',
  'a #',
  'a  b\tc',
  'é',
  '中文',
  '😀',
  '\u00a0a',
  '🏳\u200d🌈',
]
