import { View } from '@tarojs/components';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayOfInstant, dayWords } from '@/copy/format';
import { GUIDE } from '@/copy/itemGuide';
import { wordOf } from '@/copy/items';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import { Fold } from '../../parts/Fold';
import type { ItemGuideQuery } from './Guide.generated';
import styles from './Rules.module.scss';

type Guide = ItemGuideQuery['itemGuide'];

/** What one has in hand at the end. */
export function Outcomes({ guide: { outcomes } }: { readonly guide: Guide }) {
  const shown = outcomes.filter(({ kind }) => kind !== 'NONE');
  if (shown.length === 0) return null;
  return (
    <Fold title={GUIDE.results}>
      {shown.map(({ code, name, deliveries, deliveryDays, validity }) => (
        <ListRow
          key={code}
          title={name}
          second={[
            deliveries.map((way) => wordOf(GUIDE.deliveries, way)).join('、'),
            deliveryDays === null ? null : GUIDE.deliveryDays(deliveryDays),
            validity && GUIDE.validity(validity),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Fold>
  );
}

const Paragraph = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <View className={styles.paragraph}>
    <View className={styles.label}>{label}</View>
    <View className={styles.text}>{text}</View>
  </View>
);

/** Conditions, bodies and law, in the department's own words. */
export function Conditions({ guide }: { readonly guide: Guide }) {
  const { rows } = GUIDE;
  const paragraphs = [
    [rows.conditions, guide.conditions],
    [rows.prohibitions, guide.prohibitions],
    [rows.quantity, guide.quantityLimit],
    [rows.scope, guide.scope],
    [rows.flow, guide.flow],
    [rows.special, guide.specialProcedure],
    [rows.intermediaries, guide.intermediaries],
    [rows.department, guide.department],
    [rows.decidedBy, guide.decidedBy],
    [rows.joint, guide.jointDepartments.join('、') || null],
    [rows.basis, guide.basis],
  ] as const;
  return (
    <Fold title={GUIDE.conditions}>
      {paragraphs.map(([label, text]) => text && <Paragraph key={label} label={label} text={text} />)}
    </Fold>
  );
}

interface ListsProps {
  readonly guide: Guide;
  readonly today: BusinessDate;
}

/** Why it bears these marks, computed from its fields; and which version this is. */
export function Lists({ guide: { derived, version }, today }: ListsProps) {
  const kind = wordOf(GUIDE.kinds, derived.kind);
  const day = version.inForceFrom === null ? null : dayOfInstant(version.inForceFrom);
  return (
    <Fold title={GUIDE.why}>
      {derived.lists
        .filter(({ belongs }) => belongs)
        .map(({ list, name, reason }) => (
          <View className={styles.mark} key={list}>
            <Tag tone="good">{name}</Tag>
            <View className={styles.text}>{reason}</View>
          </View>
        ))}
      {kind && (
        <View className={styles.mark}>
          <Tag tone="primary">{kind}</Tag>
          <View className={styles.text}>{derived.kindReason}</View>
        </View>
      )}
      <View className={styles.label}>{derived.visitsReason}</View>
      {derived.fasterPercent !== null && <View className={styles.label}>{derived.fasterReason}</View>}
      <View className={styles.label}>{GUIDE.version(version.number, day && dayWords(day, today))}</View>
    </Fold>
  );
}
