import { Binary, BSONRegExp, Long, Timestamp } from 'bson';
import { expressionTable, failureTable } from '../aggregate/support';

describe('strings', () => {
  expressionTable([
    [{ $concat: ['$item', ' - ', '$description'] }, { item: 'ABC1', description: 'product 1' }, 'ABC1 - product 1'],
    [{ $concat: ['a', null] }, {}, null],
    [{ $concat: [] }, {}, ''],
    [{ $toLower: 'ABC Ä' }, {}, 'abc Ä'],
    [{ $toUpper: 'abc ä ß' }, {}, 'ABC ä ß'],
    [{ $toUpper: null }, {}, ''],
    [{ $toLower: new Date(0) }, {}, '1970-01-01t00:00:00.000z'],
    [{ $strcasecmp: ['13q1', '13Q4'] }, {}, -1],
    [{ $strcasecmp: ['abc', 'ABC'] }, {}, 0],
    [{ $strcasecmp: [null, 'a'] }, {}, -1],
    [{ $split: ['June-15-2013', '-'] }, {}, ['June', '15', '2013']],
    [{ $split: ['banana split', 'a'] }, {}, ['b', 'n', 'n', ' split']],
    [{ $split: ['headphone jack', 'g'] }, {}, ['headphone jack']],
    [{ $split: [null, '-'] }, {}, null],
    [{ $trim: { input: ' \n good  bye \t  ' } }, {}, 'good  bye'],
    [{ $trim: { input: ' ggggoodbyeeeee', chars: 'ge' } }, {}, ' ggggoodby'],
    [{ $trim: { input: '    ggggoodbyeeeee', chars: ' ge' } }, {}, 'oodby'],
    [{ $ltrim: { input: '  x ' } }, {}, 'x '],
    [{ $rtrim: { input: '  x ' } }, {}, '  x'],
    [{ $rtrim: { input: null } }, {}, null],
    [{ $trim: { input: 'x', chars: null } }, {}, null],
    [{ $replaceOne: { input: 'blue paint, blue', find: 'blue', replacement: '&$' } }, {}, '&$ paint, blue'],
    [{ $replaceAll: { input: 'blue paint, blue', find: 'blue', replacement: 'red' } }, {}, 'red paint, red'],
    [{ $replaceAll: { input: null, find: 'a', replacement: 'b' } }, {}, null],
  ]);
  failureTable([
    [{ $concat: ['a', 1] }, {}, 16702],
    [{ $toLower: [[1]] }, {}, 16007],
    [{ $split: [1, '-'] }, {}, 40085],
    [{ $split: ['a', 1] }, {}, 40086],
    [{ $split: ['a', ''] }, {}, 40087],
    [{ $trim: { input: 1 } }, {}, 50699],
    [{ $trim: { input: 'a', chars: 1 } }, {}, 50700],
    [{ $trim: { chars: 'a' } }, {}, 50695],
    [{ $trim: { input: 'a', what: 1 } }, {}, 50694],
    [{ $replaceOne: { input: 1, find: 'a', replacement: 'b' } }, {}, 51746],
    [{ $replaceOne: { input: 'a', find: 'a' } }, {}, 51749],
  ]);
});

describe('bytes and code points', () => {
  expressionTable([
    [{ $strLenBytes: 'cafétéria' }, {}, 11],
    [{ $strLenBytes: { $literal: '$€λG' } }, {}, 7],
    [{ $strLenCP: 'cafétéria' }, {}, 9],
    [{ $strLenCP: '寿司' }, {}, 2],
    [{ $strLenCP: '\u{1F600}' }, {}, 1],
    [{ $substrBytes: ['éclair', 0, 3] }, {}, 'éc'],
    [{ $substrBytes: ['hello', 1, -1] }, {}, 'ello'],
    [{ $substrBytes: ['hello', 9, 2] }, {}, ''],
    [{ $substrBytes: [null, 0, 1] }, {}, ''],
    [{ $substr: ['13Q1', 0, 2] }, {}, '13'],
    [{ $substr: [123, 1, 1] }, {}, '2'],
    [{ $substrCP: ['cafétéria', 0, 5] }, {}, 'cafét'],
    [{ $substrCP: ['寿司sushi', 1, 2] }, {}, '司s'],
    [{ $substrCP: ['hello', 9, 2] }, {}, ''],
    [{ $indexOfBytes: ['cafeteria', 'e'] }, {}, 3],
    [{ $indexOfBytes: ['cafétéria', 'é'] }, {}, 3],
    [{ $indexOfBytes: ['foo.bar.fi', '.', 5] }, {}, 7],
    [{ $indexOfBytes: ['vanilla', 'll', 0, 2] }, {}, -1],
    [{ $indexOfBytes: ['vanilla', 'ill', 2, 7] }, {}, 3],
    [{ $indexOfBytes: [null, 'foo'] }, {}, null],
    [{ $indexOfCP: ['cafétéria', 't'] }, {}, 5 - 1],
    [{ $indexOfCP: ['寿司\u{1F600}x', 'x'] }, {}, 3],
    [{ $indexOfCP: ['vanilla', 'a', 2] }, {}, 6],
    [{ $indexOfCP: ['abc', 'a', 10] }, {}, -1],
  ]);
  failureTable([
    [{ $strLenBytes: null }, {}, 34473],
    [{ $strLenCP: 1 }, {}, 34471],
    [{ $substrBytes: ['éclair', 1, 3] }, {}, 28656],
    [{ $substrBytes: ['éclair', 0, 1] }, {}, 28657],
    [{ $substrBytes: ['a', 'x', 1] }, {}, 16034],
    [{ $substrCP: ['a', -1, 1] }, {}, 34455],
    [{ $substrCP: ['a', 0, 'x'] }, {}, 34452],
    [{ $indexOfCP: [1, 'a'] }, {}, 40091],
    [{ $indexOfBytes: ['a', 1] }, {}, 40092],
    [{ $indexOfBytes: ['a', 'a', -1] }, {}, 40097],
  ]);
});

describe('regular expressions', () => {
  expressionTable([
    [{ $regexMatch: { input: '$d', regex: /line/ } }, { d: 'Single line' }, true],
    [{ $regexMatch: { input: 'LINE', regex: 'line', options: 'i' } }, {}, true],
    [{ $regexMatch: { input: null, regex: 'x' } }, {}, false],
    [{ $regexMatch: { input: 'x', regex: null } }, {}, false],
    [{ $regexFind: { input: 'Café at Café', regex: 'Café' } }, {}, { match: 'Café', idx: 0, captures: [] }],
    [
      { $regexFind: { input: '\u{1F600} line', regex: 'l(i)(x)?' } },
      {},
      { match: 'li', idx: 2, captures: ['i', null] },
    ],
    [{ $regexFind: { input: 'x', regex: 'y' } }, {}, null],
    [
      { $regexFindAll: { input: 'aunt.arc.tica@example.com', regex: '[a-z]{4}' } },
      {},
      [
        { match: 'aunt', idx: 0, captures: [] },
        { match: 'tica', idx: 9, captures: [] },
        { match: 'exam', idx: 14, captures: [] },
      ],
    ],
    [
      { $regexFindAll: { input: 'First\nlast', regex: new BSONRegExp('^l', 'm') } },
      {},
      [{ match: 'l', idx: 6, captures: [] }],
    ],
    [{ $regexFindAll: { input: 'abc', regex: 'z' } }, {}, []],
    [{ $regexFindAll: { input: '$none', regex: 'z' } }, {}, []],
    [{ $regexMatch: { input: 'a b', regex: 'a  b # comment', options: 'x' } }, {}, false],
  ]);
  failureTable([
    [{ $regexMatch: { input: 1, regex: 'a' } }, {}, 51104],
    [{ $regexMatch: { input: 'a', regex: 1 } }, {}, 51105],
    [{ $regexMatch: { input: 'a', regex: 'a', options: 1 } }, {}, 51106],
    [{ $regexMatch: { input: 'a', regex: /a/i, options: 'm' } }, {}, 51107],
    [{ $regexMatch: { input: 'a', regex: '(' } }, {}, 51091],
    [{ $regexMatch: { regex: 'a' } }, {}, 31022],
  ]);
});

describe('objects', () => {
  expressionTable([
    [{ $mergeObjects: [{ a: 1 }, null, { b: 2, a: 3 }] }, {}, { a: 3, b: 2 }],
    [{ $mergeObjects: '$list' }, { list: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }],
    [{ $mergeObjects: [null] }, {}, {}],
    [{ $getField: 'price.usd' }, { 'price.usd': 45.99 }, 45.99],
    [{ $getField: { $literal: '$price' } }, { $price: 1 }, 1],
    [{ $getField: { field: 'small', input: '$quantity' } }, { quantity: { small: 30 } }, 30],
    [{ $getField: { field: 'a', input: null } }, {}, null],
    [{ $setField: { field: 'price.usd', input: '$$ROOT', value: 49 } }, { a: 1 }, { a: 1, 'price.usd': 49 }],
    [
      { $setField: { field: { $literal: '$price' }, input: '$$ROOT', value: '$$REMOVE' } },
      { a: 1, $price: 2 },
      { a: 1 },
    ],
    [{ $unsetField: { field: 'a', input: '$$ROOT' } }, { a: 1, b: 2 }, { b: 2 }],
    [{ $unsetField: { field: 'a', input: null } }, {}, null],
    [{ $bsonSize: '$$ROOT' }, { a: 1 }, 12],
    [{ $type: '$x' }, { x: Long.ONE }, 'long'],
    [{ $binarySize: '寿' }, {}, 3],
    [{ $binarySize: '$b' }, { b: new Binary(Buffer.from([1, 2])) }, 2],
    [{ $tsSecond: '$t' }, { t: new Timestamp({ t: 7, i: 3 }) }, Long.fromNumber(7)],
    [{ $tsIncrement: '$t' }, { t: new Timestamp({ t: 7, i: 3 }) }, Long.fromNumber(3)],
  ]);
  failureTable([
    [{ $mergeObjects: [{ a: 1 }, 1] }, {}, 40400],
    [{ $getField: 1 }, {}, 3041704],
    [{ $binarySize: 1 }, {}, 51276],
    [{ $tsSecond: 1 }, {}, 5687301],
    [{ $setField: { field: '$a', input: {}, value: 1 } }, {}, 4161108],
    [{ $setField: { field: 'a', input: 1, value: 1 } }, {}, 4161105],
    [{ $setField: { field: 'a', input: {} } }, {}, 4161102],
  ]);
});
