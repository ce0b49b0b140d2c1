import { Text, View } from '@tarojs/components';
import { GUIDE } from '@/copy/itemGuide';
import { wordOf } from '@/copy/items';
import { Action } from '@/ui/Action';
import { Tag } from '@/ui/Tag';
import type { Tone } from '@/ui/tone';
import type { GuideMaterialFragment as Material } from './Materials.generated';
import styles from './Materials.module.scss';

const TONES: Readonly<Record<string, Tone>> = { REQUIRED: 'primary', OPTIONAL: 'plain', LATER: 'warn' };

/** 原件 1 份 · 纸质或电子版 · A4 · PDF，不超过 5 MB */
function formOf({ originality, copies, form, pageFormat, fileFormats, fileLimitMb }: Material): string {
  const limit = fileLimitMb === null ? null : GUIDE.megabytes(fileLimitMb);
  const file = fileFormats.length > 0 && form !== 'PAPER' ? GUIDE.file(fileFormats.join('、'), limit) : null;
  const kind = [wordOf(GUIDE.original, originality), GUIDE.copies(copies)].filter(Boolean).join(' ');
  return [kind, wordOf(GUIDE.forms, form), pageFormat, file].filter(Boolean).join(' · ');
}

/** What else is known of it, a line each. */
const notesOf = ({ condition, source, sourceNote, fillNotes, acceptance }: Material): readonly string[] =>
  [
    condition && GUIDE.when(condition),
    source === 'GOVERNMENT' && sourceNote ? GUIDE.from(sourceNote) : null,
    fillNotes && GUIDE.fill(fillNotes),
    acceptance && GUIDE.accept(acceptance),
  ].filter((line): line is string => Boolean(line));

const WEB = /^https?:\/\//;

export type FormKind = 'blank' | 'sample';
/** Where a form is: on the web, or drawn by the BFF. */
export type MaterialPaper = { readonly url: string } | { readonly kind: FormKind };

interface MaterialProps {
  readonly material: Material;
  readonly onOpen: (paper: MaterialPaper, material: string) => void;
}

/** The department's own on the web goes before what the BFF draws; null: there is none. */
function paperOf(url: string | null, kind: FormKind, hasForm: boolean): MaterialPaper | null {
  if (url && WEB.test(url)) return { url };
  return hasForm ? { kind } : null;
}

/** Empty form and filled-in sample. Where the department publishes no sample of what one prepares oneself, that is said. */
function Papers({ material, onOpen }: MaterialProps) {
  const { name, formUrl, sampleUrl, hasForm, source } = material;
  const blank = paperOf(formUrl, 'blank', hasForm);
  const sample = paperOf(sampleUrl, 'sample', hasForm);
  const papers = [
    { word: GUIDE.form, paper: blank },
    { word: GUIDE.sample, paper: sample },
  ];
  return (
    <>
      {!sample && source !== 'GOVERNMENT' && <View className={styles.line}>{GUIDE.noSample}</View>}
      {(blank ?? sample) && (
        <View className={styles.papers}>
          {papers.map(
            ({ word, paper }) =>
              paper && (
                <Action
                  key={word}
                  look="soft"
                  icon="file-text"
                  label={`${word}：${name}`}
                  onTap={() => onOpen(paper, material.code)}
                >
                  {word}
                </Action>
              ),
          )}
        </View>
      )}
    </>
  );
}

const MaterialItem = ({ material, held, onOpen }: MaterialProps & { readonly held: string | undefined }) => {
  const { name, necessity, licenceType } = material;
  const word = wordOf(GUIDE.necessity, necessity);
  return (
    <View className={styles.item}>
      <View className={styles.first}>
        <Text className={styles.name}>{name}</Text>
        {word && <Tag tone={TONES[necessity] ?? 'plain'}>{word}</Tag>}
        {held && <Tag tone="good">{GUIDE.weHave}</Tag>}
        {!held && licenceType && <Tag tone="plain">{GUIDE.eLicence}</Tag>}
      </View>
      <View className={styles.line}>{formOf(material)}</View>
      {(held ?? licenceType) && <View className={styles.have}>{held ?? GUIDE.weHaveNote}</View>}
      {notesOf(material).map((line) => (
        <View className={styles.line} key={line}>
          {line}
        </View>
      ))}
      <Papers material={material} onOpen={onOpen} />
    </View>
  );
};

export interface MaterialsProps {
  readonly materials: readonly Material[];
  /** By the material's code: what the city's records hold of this citizen, in a sentence. */
  readonly held: ReadonlyMap<string, string>;
  readonly onOpen: MaterialProps['onOpen'];
}

/** What to bring: those that are always asked for first. */
export function Materials({ materials, held, onOpen }: MaterialsProps) {
  const order = [...materials].sort((a, b) => Number(b.necessity === 'REQUIRED') - Number(a.necessity === 'REQUIRED'));
  if (order.length === 0) return <View className={styles.line}>{GUIDE.noMaterials}</View>;
  return (
    <>
      {order.map((material) => (
        <MaterialItem key={material.code} material={material} held={held.get(material.code)} onOpen={onOpen} />
      ))}
    </>
  );
}
