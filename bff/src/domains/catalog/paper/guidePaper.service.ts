import { CITY } from '@city-services/shared/city/city';
import { businessDateOf } from '@city-services/shared/time/businessDate';
import type { Paper, PaperBlock, Poster } from '../../../ports/paperPress';
import type { ReadableGuide } from '../guide/itemGuide.entity';
import { formFieldsOf } from '@city-services/shared/forms/formFields';
import type { Material } from '../item/part.entity';
import type { ItemSummary } from '../version/version.entity';

const AUTHOR = CITY.sponsor;
const ORIGINALITY: Readonly<Record<Material['originality'], string>> = {
  ORIGINAL: '原件',
  COPY: '复印件',
  BOTH: '原件和复印件',
};
const NECESSITY: Readonly<Record<Material['necessity'], string>> = {
  REQUIRED: '',
  OPTIONAL: '看情形',
  LATER: '可以后补',
};

const titleOf = (name: string, caseName: string | null): string =>
  caseName === null || caseName === name ? name : `${name}（${caseName}）`;

function materialNote({ originality, copies, necessity, condition, licenceType }: Material): string {
  const parts = [
    `${ORIGINALITY[originality]} ${copies} 份`,
    NECESSITY[necessity],
    condition === null ? null : `什么时候要：${condition}`,
    licenceType === null ? null : '有电子证照的不用带',
  ];
  return parts.filter(Boolean).join(' · ');
}

const ticks = (materials: readonly Material[]): PaperBlock[] =>
  materials.length === 0
    ? [{ kind: 'text', text: '不用带材料。' }]
    : materials.map((material) => ({ kind: 'tick', text: material.name, note: materialNote(material) }));

const rows = (guide: ReadableGuide): PaperBlock[] =>
  guide.disclosures
    .filter(({ key }) => key !== 'BRING')
    .map(({ title, text }) => ({ kind: 'row', label: title, text }));

function steps({ version }: ReadableGuide): PaperBlock[] {
  const { steps: all } = version.content;
  if (all.length === 0) return [];
  return [
    { kind: 'heading', text: '怎么一步步办' },
    ...all.map(({ number, name, workingDays }): PaperBlock => {
      const time = workingDays === 0 ? '当场' : `${workingDays} 个工作日`;
      return { kind: 'row', label: `第 ${number} 步`, text: `${name}（${time}）` };
    }),
  ];
}

function contacts({ version: { content } }: ReadableGuide): PaperBlock[] {
  const all = [
    { label: '咨询', text: content.contact },
    { label: '投诉', text: content.supervision },
  ];
  return all.flatMap(({ label, text }): PaperBlock[] => (text === null ? [] : [{ kind: 'row', label, text }]));
}

/** 一次性告知单 (行政许可法 art. 32, 优化营商环境条例 art. 36): everything that is asked for, told at once. */
export function noticeOf(guide: ReadableGuide, link: string): Paper {
  const { content, number, inForceFrom } = guide.version;
  const title = titleOf(content.name ?? content.code, content.handleItemName);
  const since = inForceFrom ? `，${businessDateOf(inForceFrom)} 起用` : '';
  return {
    title: `${title} 一次性告知单`,
    author: AUTHOR,
    code: { link, words: '扫码看最新的指南' },
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', text: `一次性告知单 · ${content.department ?? AUTHOR}` },
      { kind: 'heading', text: '要带的材料' },
      ...ticks(content.materials),
      { kind: 'heading', text: '要知道的事' },
      ...rows(guide),
      ...steps(guide),
      { kind: 'heading', text: '问和投诉' },
      ...contacts(guide),
    ],
    footer: `${CITY.name}${CITY.product.split(' ')[0] ?? ''}　第 ${number} 版指南${since}　${content.code}`,
  };
}

export interface FormOf {
  readonly guide: ReadableGuide;
  readonly material: Material;
  readonly link: string;
}

const FILLING = '请用黑色笔填写，或者在网上填。签名要本人写。';
const SAMPLE = '样本：里面的人和单位都是编的，只用来看怎么填。';

/** The form of a material: empty to be filled in, or filled in as a sample and marked as one. */
export function formPaper({ guide, material, link }: FormOf, isSample: boolean): Paper {
  const { content, number } = guide.version;
  const name = content.name ?? content.code;
  const notes = [
    isSample ? SAMPLE : FILLING,
    material.fillNotes,
    material.acceptance && `要求：${material.acceptance}`,
  ];
  return {
    title: `${material.name}${isSample ? '（样本）' : ''}`,
    author: AUTHOR,
    code: { link, words: '扫码看办事指南' },
    blocks: [
      { kind: 'title', text: `${material.name}${isSample ? '（样本）' : ''}` },
      { kind: 'text', text: `办理事项：${name}` },
      { kind: 'note', text: notes.filter(Boolean).join(' ') },
      { kind: 'heading', text: '填写内容' },
      ...formFieldsOf(material.formText ?? '').map(({ label, sample }): PaperBlock => ({
        kind: 'field',
        label,
        text: isSample ? sample : '',
      })),
    ],
    footer: `${content.department ?? AUTHOR}　第 ${number} 版指南　${content.code}`,
    ...(isSample ? { mark: '样本' } : {}),
  };
}

/** What hangs at a counter: the item's name and its code. */
export const posterOf = (item: ItemSummary, link: string): Poster => ({
  over: `${CITY.name}${CITY.product.split(' ')[0] ?? ''}`,
  title: titleOf(item.name, item.caseName),
  link,
  invitation: '扫一扫，看要带什么、去哪儿、几天办好',
  lines: [
    [item.promisedText, item.visits === 0 ? '不用到现场' : null, item.charged ? null : '不收费']
      .filter(Boolean)
      .join(' · '),
    '微信、支付宝和手机相机都能扫，不用登录',
    `不会用手机？问窗口要一份纸的，或者拨打 ${CITY.hotline.phone}`,
  ].filter((line) => line !== ''),
  footer: `${item.department}　${item.code}`,
});
