import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { SCENARIO } from '@/copy/scenario';
import { cx } from '@/ui/a11y';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { ProgressBar } from '@/ui/ProgressBar';
import { Tap } from '@/ui/Tap';
import { Tag } from '@/ui/Tag';
import { keepTicks, keptTicks } from '../logic/kept';
import styles from './Checklist.module.scss';
import type { PlanMaterialFragment as Material } from './Plan.generated';

const conditionsOf = ({ uses }: Material): readonly string[] => [
  ...new Set(uses.flatMap(({ condition }) => condition ?? [])),
];

const Notes = ({ material }: { readonly material: Material }) => {
  const { fillNotes, pageFormat, uses, electronic } = material;
  const lines = [
    SCENARIO.usedFor(uses.map(({ title }) => title)),
    ...conditionsOf(material).map(SCENARIO.when),
    electronic ? SCENARIO.electronic : fillNotes,
    pageFormat && SCENARIO.format(pageFormat),
  ].filter((line): line is string => Boolean(line));
  return (
    <>
      {lines.map((line) => (
        <View key={line} className={styles.line}>
          {line}
        </View>
      ))}
    </>
  );
};

interface RowProps {
  readonly material: Material;
  readonly ticked: boolean;
  readonly onTick: () => void;
}

const Row = ({ material, ticked, onTick }: RowProps) => {
  const later = material.uses.every(({ necessity }) => necessity === 'LATER');
  return (
    <Tap className={styles.row} roleName="checkbox" checked={ticked} onTap={onTick}>
      <View className={cx(styles.box, ticked && styles.on)}>{ticked && <Icon name="check" />}</View>
      <View className={styles.words}>
        <View className={styles.first}>
          <Text className={styles.name}>{material.name}</Text>
          {material.onlyIf && <Tag tone="plain">{SCENARIO.onlyIf}</Tag>}
          {later && <Tag tone="warn">{SCENARIO.later}</Tag>}
        </View>
        <Notes material={material} />
      </View>
    </Tap>
  );
};

const Made = ({ materials }: { readonly materials: readonly Material[] }) => (
  <View className={styles.made}>
    <Text className={styles.name}>{SCENARIO.madeTitle}</Text>
    {materials.map(({ key, name, madeBy }) => (
      <View key={key} className={styles.line}>
        {`${name}：${SCENARIO.made(madeBy ?? '')}`}
      </View>
    ))}
  </View>
);

/** One list for all items, to be ticked; the ticks stay on this device. */
export function Checklist({ id, materials }: { readonly id: string; readonly materials: readonly Material[] }) {
  const [ticks, setTicks] = useState(() => keptTicks(id));
  const toBring = materials.filter(({ madeBy }) => madeBy === null);
  const made = materials.filter(({ madeBy }) => madeBy !== null);
  const done = toBring.filter(({ key }) => ticks.has(key)).length;
  const turn = (key: string): void => {
    const next = new Set(ticks);
    if (!next.delete(key)) next.add(key);
    keepTicks(id, next);
    setTicks(next);
  };
  const ready = SCENARIO.ready(done, toBring.length);
  return (
    <Card title={SCENARIO.materials} icon="clipboard-list" aside={<Text className={styles.count}>{ready}</Text>}>
      <View className={styles.line}>{toBring.length > 0 ? SCENARIO.materialsNote : SCENARIO.noMaterials}</View>
      {toBring.length > 0 && <ProgressBar share={done / toBring.length} label={ready} tone="good" />}
      {toBring.map((material) => (
        <Row
          key={material.key}
          material={material}
          ticked={ticks.has(material.key)}
          onTick={() => turn(material.key)}
        />
      ))}
      {made.length > 0 && <Made materials={made} />}
    </Card>
  );
}
