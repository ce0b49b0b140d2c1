import { CITY } from '@city-services/shared/city/city';
import { formatYuan } from '@city-services/shared/money/fen';
import type { Paper, PaperBlock } from '../../../ports/paperPress';
import type { ScenarioOutcome } from '../scenario/outcome.entity';
import type { MergedMaterial } from '../scenario/scenarioItem.entity';

type TitleOf = (code: string) => string;

const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
const row = (label: string, text: string): PaperBlock => ({ kind: 'row', label, text });

function timeText({ time }: ScenarioOutcome, titleOf: TitleOf): string {
  const days = time.workingDays === 0 ? '当天能办完' : `约 ${time.workingDays} 个工作日`;
  const longest = time.longestWay.length > 0 ? `，最花时间的是：${time.longestWay.map(titleOf).join(' → ')}` : '';
  const unknown = time.unknown.length > 0 ? `；没有公布时间、没算进去的：${time.unknown.map(titleOf).join('、')}` : '';
  return `${days}${longest}${unknown}`;
}

function costText({ cost: { leastFen, mostFen, fees } }: ScenarioOutcome, titleOf: TitleOf): string {
  if (fees.length === 0) return '都不收费';
  const least = formatYuan(leastFen);
  const range =
    mostFen === null ? `${least} 元起` : leastFen === mostFen ? `${least} 元` : `${least} 到 ${formatYuan(mostFen)} 元`;
  const each = fees.map(({ item, name, standard, reduction }) => {
    const less = reduction === null ? '' : `，可以减免${reduction && `：${reduction}`}`;
    return `${name}（${titleOf(item)}）${standard}${less}`;
  });
  return `${range}。${each.join('；')}`;
}

const figures = (outcome: ScenarioOutcome, titleOf: TitleOf): PaperBlock[] => [
  heading('一眼看全'),
  row('要办', `${outcome.items.length} 件事${outcome.layers > 1 ? `，分 ${outcome.layers} 步` : '，都可以同时办'}`),
  row('多久', timeText(outcome, titleOf)),
  row('花多少钱', costText(outcome, titleOf)),
];

/** What can be done at the same time stands in one row. */
const order = ({ items, layers }: ScenarioOutcome): PaperBlock[] => [
  heading('先后顺序'),
  ...Array.from({ length: layers }, (_, at) => {
    const titles = items.filter(({ layer }) => layer === at + 1).map(({ title }) => title);
    return row(`第 ${at + 1} 步`, `${titles.join('、')}${titles.length > 1 ? '（可以同时办）' : ''}`);
  }),
];

function materialNote({ uses, onlyIf, electronic }: MergedMaterial, titleOf: TitleOf): string {
  const conditions = [...new Set(uses.flatMap(({ condition }) => condition ?? []))];
  return [
    `用在：${uses.map(({ item }) => titleOf(item)).join('、')}`,
    onlyIf ? '有的人才需要' : null,
    ...conditions.map((condition) => `什么时候要：${condition}`),
    electronic ? '有电子证照的不用带' : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

function materials({ materials: all }: ScenarioOutcome, titleOf: TitleOf): PaperBlock[] {
  const toBring = all.filter(({ madeBy }) => madeBy === null);
  const ticks = toBring.map((material): PaperBlock => {
    return { kind: 'tick', text: material.name, note: materialNote(material, titleOf) };
  });
  const made = all.flatMap(({ name, madeBy }): PaperBlock[] =>
    madeBy === null ? [] : [{ kind: 'note', text: `${name}：办完“${titleOf(madeBy)}”就有，不用自己准备` }],
  );
  return [
    heading('要准备的材料'),
    ...(ticks.length > 0 ? ticks : [{ kind: 'text', text: '不用准备材料。' } as const]),
    ...made,
  ];
}

const reasons = ({ items }: ScenarioOutcome): PaperBlock[] => [
  heading('为什么要办这些'),
  ...items.flatMap(({ title, why, summary }, at): PaperBlock[] => [
    { kind: 'text', text: `${at + 1}. ${title}：${why}` },
    {
      kind: 'note',
      text: summary ? `${summary.name} · ${summary.department}` : '办事指南暂时没有公布，请先问一问窗口',
    },
  ]),
];

const tips = (sentences: readonly string[]): PaperBlock[] =>
  sentences.length === 0
    ? []
    : [heading('别忘了'), ...sentences.map((text): PaperBlock => ({ kind: 'text', text: `· ${text}` }))];

const said = ({ steps }: ScenarioOutcome): PaperBlock[] => [
  heading('您的回答'),
  ...steps.map(({ question, answer }): PaperBlock => ({ kind: 'text', text: `${question.title}${answer.label}` })),
];

const content = (outcome: ScenarioOutcome, titleOf: TitleOf): PaperBlock[] =>
  outcome.stop === null
    ? [
        ...figures(outcome, titleOf),
        ...order(outcome),
        ...materials(outcome, titleOf),
        ...reasons(outcome),
        ...tips(outcome.tips),
      ]
    : [heading('先看这里'), { kind: 'text', text: outcome.stop }];

/**
 * The list that the answers of a guide come to, on paper: order, materials to be ticked with a pen, reasons, answers.
 * @param link restores the answers on a phone
 */
export function planPaperOf(outcome: ScenarioOutcome, link: string): Paper {
  const { scenario, items, code } = outcome;
  const titles = new Map(items.map((item) => [item.code, item.title]));
  const title = `${scenario.name}：办事清单`;
  return {
    title,
    author: CITY.sponsor,
    code: { link, words: '扫码在手机上看，随时更新' },
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', text: `一件事一次办 · 牵头部门：${scenario.department}` },
      ...content(outcome, (itemCode) => titles.get(itemCode) ?? itemCode),
      ...said(outcome),
    ],
    footer: `${CITY.name}${CITY.product.split(' ')[0] ?? ''}　第 ${scenario.version} 版指南　清单编号 ${code}`,
  };
}
