import { gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { businessDate } from '@city-services/shared/time/businessDate';
import { kindOf } from '../../../bff/src/adapters/departments/fileHandover';
import { BodyReading } from '../../../bff/src/adapters/departments/body';
import { FileReading, type HandoverFile } from '../../../bff/src/adapters/departments/fileReading';
import { DATA_SETS } from '../../../bff/src/compose/composeIngest';
import { RecordJudge } from '../../../bff/src/domains/exchange/recordJudge.service';
import { NumberText, WrongValue, type HandedRecord } from '../../../bff/src/ports/handover';
import { encodeGb18030 as gb18030 } from '../../../bff/demo-city/gb18030';
import { vault } from './loading';
import { csv, ndjson, soundOf, type Written } from './records';

const LEDGER = 'social-security.medical-ledger';

interface ReadFile {
  readonly reading: FileReading;
  readonly records: readonly HandedRecord[];
  /** The line at fault of every refused record with its column; `cut` names the unfinished line. */
  readonly faults: string[];
  readonly cut: number | null;
}

/** Reads content in chunks of an awkward size, and judges it. */
async function read(content: string | Buffer, options: Partial<HandoverFile> = {}): Promise<ReadFile> {
  const bytes = Buffer.from(content);
  const dataSet = options.dataSet ?? LEDGER;
  const open = (): Readable => Readable.from(chunksOf(bytes, 7));
  const file: HandoverFile = {
    fileName: 'x',
    dataSet,
    format: 'CSV',
    gzip: false,
    encoding: null,
    body: { size: bytes.length, open },
    ...options,
  };
  const found = DATA_SETS.find(({ name }) => name === dataSet);
  if (!found) throw new Error(dataSet);
  const judge = new RecordJudge(found, vault, businessDate('2026-07-01'));
  const reading = await FileReading.open(file, new BodyReading(file.body, file.gzip), judge.wanted());
  const records: HandedRecord[] = [];
  for await (const group of reading.records()) records.push(...group);
  let cut: number | null = null;
  const faults = records.flatMap((record) => {
    const judgement = judge.judge(record);
    if (judgement.kind === 'unfinished') cut = judgement.line;
    return judgement.kind === 'refused' ? [`${record.line} ${judgement.rejection.column}`.trim()] : [];
  });
  return { reading, records, faults, cut: cut ?? reading.unfinishedLine() };
}

function* chunksOf(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const entry = (number: number, changes: Written = {}): Written => ({
  ...soundOf(LEDGER),
  流水号: `M${number}`,
  ...changes,
});
const names = (records: readonly HandedRecord[]): unknown[] => records.map(({ cells }) => cells[0]);

describe('the name of a file', () => {
  test.each([
    ['traffic.violations.csv', { dataSet: 'traffic.violations', format: 'CSV', gzip: false }],
    ['traffic.violations.ndjson.gz', { dataSet: 'traffic.violations', format: 'NDJSON', gzip: true }],
    ['traffic.violations.CSV.GZ', { dataSet: 'traffic.violations', format: 'CSV', gzip: true }],
    ['README.md', null],
    ['traffic.violations.csv.bak', null],
  ])('%s', (name, expected) => expect(kindOf(name)).toEqual(expected));
});

describe('CSV', () => {
  test('columns in any order, LF or CRLF, quotation marks, line breaks inside a cell', async () => {
    const record = entry(1, { 机构名称: '海港,"第一"\r\n医院' });
    const turned = Object.fromEntries(Object.entries(record).reverse());
    for (const text of [csv([record, entry(2)]), csv([record, entry(2)], '\n'), csv([turned, entry(2)])]) {
      const { records, faults } = await read(text);
      expect(names(records)).toEqual(['M1', 'M2']);
      expect(records[0]?.cells[5]).toBe('海港,"第一"\r\n医院');
      expect(records.map(({ line }) => line)).toEqual([2, 4]);
      expect(faults).toEqual([]);
    }
  });

  test('blank lines are none, and count as lines', async () => {
    const [header, one, two] = csv([entry(1), entry(2)], '\n').split('\n');
    const { records } = await read(`\n${header}\n\n${one}\r\n\r\n${two}\n\n\n`);
    expect(records.map(({ line }) => line)).toEqual([4, 6]);
  });

  test('a record with too few or too many cells is refused alone', async () => {
    const text = `${csv([entry(1)])}M2,1\r\n${csv([entry(3)]).split('\r\n')[1]},x\r\n${csv([entry(4)]).split('\r\n')[1]}\r\n`;
    const { records, faults } = await read(text);
    expect(faults).toEqual(['3', '4']);
    expect(names(records.filter(({ broken }) => !broken))).toEqual(['M1', 'M4']);
  });

  test.each([
    ['M2,"x"y,2026-06-30 08:00:00,支出,-1,'],
    ['M2,x"y,2026-06-30 08:00:00,支出,-1,'],
    ['M2,"x,2026-06-30 08:00:00,支出,-1,'],
    ['"M2"" ,x,2026-06-30 08:00:00,支出,-1,'],
  ])('wrong quotation marks are refused alone: %s', async (line) => {
    const sound = csv([entry(1), entry(3, { 机构名称: '第一,医院' }), entry(4)], '\n').split('\n');
    const { records, faults } = await read([sound[0], sound[1], line, sound[2], sound[3], ''].join('\n'));
    expect(faults).toEqual(['3']);
    expect(names(records.filter(({ broken }) => !broken))).toEqual(['M1', 'M3', 'M4']);
  });

  test('a line that no record can be is refused without filling the memory', async () => {
    const sound = csv([entry(1), entry(2)], '\n').split('\n');
    const body = Buffer.from(`${sound[0]}\n${sound[1]}\n${'x'.repeat(3_000_000)}\n${sound[2]}\n`);
    const { records, faults } = await read(body, {
      body: { size: null, open: () => Readable.from(chunksOf(body, 65_536)) },
    });
    expect(faults).toEqual(['3']);
    expect(records.map(({ line }) => line)).toEqual([2, 3, 4]);
  });
});

describe('the header', () => {
  const [header = '', line = ''] = csv([entry(1)], '\n').split('\n');

  test('is trimmed and normalised as codes are', async () => {
    const { records } = await read(`${header.replace('流水号', ' 流水号　')}\n${line}\n`);
    expect(names(records)).toEqual(['M1']);
    const wide = csv([{ ...soundOf('traffic.vehicles') }]).replace('号牌种类', '　号牌种类');
    expect((await read(wide, { dataSet: 'traffic.vehicles' })).faults).toEqual([]);
  });

  test('unknown columns are ignored with one warning each', async () => {
    const { reading, faults } = await read(csv([{ 备注: '无', ...entry(1), ﾎ: '' }, entry(2)]));
    expect(faults).toEqual([]);
    expect(reading.warnings()).toHaveLength(2);
    expect(reading.warnings()[0]).toContain('备注');
  });

  test.each([
    ['a missing key column', header.replace('流水号', '流水'), /流水号/],
    ['a doubled column', `${header},金额`, /金额.*more than once/],
    ['a column doubled after normalising', `${header}, 流水号`, /流水号.*more than once/],
  ])('%s refuses the file', async (_, wrong, message) => {
    await expect(read(`${wrong}\n${line}\n`)).rejects.toThrow(message);
  });

  test('line ends of CR alone refuse the file: its records would be columns of the header', async () => {
    await expect(read(`${header}\r${line}\r`)).rejects.toThrow('CR alone');
    expect((await read(`${header}\r\n${line}\r\n`)).faults).toEqual([]);
  });

  test('tells which required columns are there', async () => {
    const { reading } = await read('流水号,操作\nM1,删除\n');
    expect([...(reading.columns ?? [])]).toEqual(['流水号', '操作']);
  });

  test('alone is a file of no records; nothing at all is refused', async () => {
    expect((await read(`${header}\r\n`)).records).toEqual([]);
    expect((await read(header)).records).toEqual([]);
    await expect(read('')).rejects.toThrow('empty');
    await expect(read('\uFEFF')).rejects.toThrow('empty');
  });
});

describe('the encoding', () => {
  const text = csv([entry(1, { 机构名称: '㐀𠀀医院' }), entry(2)]);

  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['GB18030 with characters of four bytes', gb18030(text), 'gb18030'],
    [
      'a quoted first column after a byte order mark',
      Buffer.from(`\uFEFF${text.replace('流水号', '"流水号"')}`),
      'utf-8',
    ],
  ])('%s is recognised', async (_, bytes, encoding) => {
    const { reading, records, faults } = await read(bytes);
    expect(reading.encoding).toBe(encoding);
    expect(faults).toEqual([]);
    expect(records[0]?.cells[5]).toBe('㐀𠀀医院');
  });

  test('another one is refused, and a forced one is not guessed about', async () => {
    await expect(read(Buffer.from(text, 'utf16le'))).rejects.toThrow('GB18030');
    await expect(read(gb18030(text), { encoding: 'utf-8' })).rejects.toThrow('utf-8');
    expect((await read(gb18030(text), { encoding: 'gb18030' })).faults).toEqual([]);
  });

  test.each(['utf-8', 'gb18030'] as const)(
    'a later %s line that does not decode is refused alone',
    async (encoding) => {
      const write = encoding === 'utf-8' ? (one: string) => Buffer.from(one) : gb18030;
      const [header = '', one = '', two = ''] = csv([entry(1), entry(2)], '\n').split('\n');
      const broken = [Buffer.from('M9,x,2026-06-30 08:00:00,'), Buffer.from([0xff, 0x81]), Buffer.from(',-1,"a,b"\n')];
      const inQuotes = [
        Buffer.from('M8,x,2026-06-30 08:00:00,'),
        write('支出'),
        Buffer.from(',-1,"'),
        Buffer.from([0xe5, 0xff]),
        Buffer.from('\n,x"\n'),
      ];
      const { records, faults } = await read(
        Buffer.concat([write(`${header}\n${one}\n`), ...broken, ...inQuotes, write(`${two}\n`)]),
      );
      expect(faults).toEqual(['3 类型', '4 机构名称']);
      expect(records.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
      expect(names(records.filter((record) => !record.broken))).toEqual(['M1', 'M2']);
    },
  );

  test('NDJSON in GB18030', async () => {
    const { reading, records } = await read(gb18030(ndjson([entry(1), entry(2)])), { format: 'NDJSON' });
    expect(reading.encoding).toBe('gb18030');
    expect(names(records)).toEqual(['M1', 'M2']);
  });
});

describe('NDJSON', () => {
  const options = { format: 'NDJSON' } as const;

  test('strings, numbers by their text, and null', async () => {
    const line = '{"流水号":"M1","金额":-1234.50,"机构名称":null,"类型":"\\u652f\\u51fa"}\n';
    const { records } = await read(line, options);
    expect(records[0]?.cells).toEqual(['M1', null, null, '支出', new NumberText('-1234.50'), null, null]);
  });

  test('keys are normalised as headers are; unknown ones are ignored with one warning each', async () => {
    const { records, reading } = await read(
      ndjson([
        { ' 流水号 ': 'M1', 备注: { a: [1] } },
        { 流水号: 'M2', 备注: true },
      ]),
      options,
    );
    expect(names(records)).toEqual(['M1', 'M2']);
    expect(reading.warnings()).toHaveLength(1);
  });

  test.each(['true', '[1]', '{"a":1}'])('the value %s is refused alone, at its column', async (value) => {
    const [one = '', two = ''] = ndjson([entry(1), entry(2)]).split('\n');
    const wrong = two.replace(/"金额":"[^"]*"/, `"金额":${value}`);
    const { faults, records } = await read(`${one}\n${wrong}\n`, options);
    expect(faults).toEqual(['2 金额']);
    expect(records[1]?.cells[4]).toEqual(new WrongValue(value));
  });

  test.each([
    ['{"流水号":"M2","流水号":"M2"}', '3 流水号'],
    ['{"流水号":"M2"," 流水号":"M2"}', '3 流水号'],
    ['{"流水号":"M2",}', '3'],
    ['{"流水号":"M2"', '3'],
    ['{"流水号":"M2"} x', '3'],
    ['{"流水号":01}', '3'],
    ["{'流水号':'M2'}", '3'],
    ['["M2"]', '3'],
    ['"M2"', '3'],
    ['{"流水号":"M2","金额":[1}', '3'],
    ['{"流水号":"M\t2"}', '3'],
  ])('%s is refused alone', async (line, fault) => {
    const [one, two] = ndjson([entry(1), entry(3)]).split('\n');
    const { faults, records } = await read(`${one}\n\n${line}\r\n${two}\n`, options);
    expect(faults).toEqual([fault]);
    expect(records.map((record) => record.line)).toEqual([1, 3, 4]);
  });

  test('a file that shows no column of the data set is refused whole', async () => {
    await expect(read('{"a":1}\n', options)).rejects.toThrow('流水号');
    await expect(read('', options)).rejects.toThrow('empty');
  });
});

describe('a truncated file', () => {
  const whole = csv([entry(1), entry(2, { 机构名称: '海港区人民医院' })], '\n');

  test('its last line is not read where cells are missing or a quotation mark is open', async () => {
    for (const end of ['M2', 'M2,', 'M2,3702', 'M2,"37', 'M2,370211,"2026-06-30 08:00:00",支出,-1.00']) {
      const { records, faults, cut } = await read(csv([entry(1)], '\n') + end);
      expect([names(records), faults, cut]).toEqual([['M1'], [], 3]);
    }
  });

  test('nor where the cut went through a character or a whole object', async () => {
    const bytes = Buffer.from(whole);
    expect((await read(bytes.subarray(0, -2))).cut).toBe(3);
    const lines = ndjson([entry(1), entry(2)]);
    for (const missing of [2, 5, 40]) expect((await read(lines.slice(0, -missing), { format: 'NDJSON' })).cut).toBe(2);
  });

  test('a last line without a line end is read where nothing is missing (RFC 4180)', async () => {
    const csvRead = await read(whole.slice(0, -1));
    expect([names(csvRead.records), csvRead.faults, csvRead.cut]).toEqual([['M1', 'M2'], [], null]);
    const jsonRead = await read(ndjson([entry(1), entry(2)]).slice(0, -1), { format: 'NDJSON' });
    expect([names(jsonRead.records), jsonRead.cut]).toEqual([['M1', 'M2'], null]);
  });

  test('nor where the last cell is wrong, or has fewer decimals than the lines before', async () => {
    const repayments = 'housing-fund.repayments';
    const text = csv([soundOf(repayments), { ...soundOf(repayments), 期次: '2', 罚息: '12.50' }], '\n');
    const cutOf = async (missing: number): Promise<number | null> =>
      (await read(text.slice(0, -missing), { dataSet: repayments })).cut;
    expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(cutOf))).toEqual([null, 3, 3, 3, 3, 3, 3]);
    const vehicles = csv([soundOf('traffic.vehicles')], '\n');
    expect((await read(vehicles.slice(0, -2), { dataSet: 'traffic.vehicles' })).cut).toBe(2);
  });

  test('a gzip stream that ends too early leaves its last line unread', async () => {
    const text = csv(
      Array.from({ length: 2000 }, (_, number) => entry(number)),
      '\n',
    );
    const zipped = gzipSync(text);
    const { records, faults, cut } = await read(zipped.subarray(0, zipped.length - 200), { gzip: true });
    expect(faults).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
    expect(cut).toBe((records.at(-1)?.line ?? 0) + 1);
    expect((await read(zipped, { gzip: true })).cut).toBeNull();
  });

  test('a damaged gzip stream is refused', async () => {
    const zipped = gzipSync(csv(Array.from({ length: 500 }, (_, number) => entry(number))));
    zipped.fill(0, 40, 80);
    await expect(read(zipped, { gzip: true })).rejects.toThrow('damaged');
  });
});
