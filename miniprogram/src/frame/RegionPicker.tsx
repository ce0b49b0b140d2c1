import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { problemWords } from '@/copy/problems';
import { REGION } from '@/copy/region';
import { recentPlaces, type Place } from '@/session/place';
import { HIDDEN, role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { Icon } from '@/ui/Icon';
import { Tap } from '@/ui/Tap';
import type { RegionChoiceFragment } from './RegionPicker.generated';
import styles from './RegionPicker.module.scss';
import { useRegions, type RegionList, type Regions } from './useRegions';

export interface RegionPickerProps {
  /** Code of the place that is open at the beginning; empty: the whole country. */
  readonly first: string;
  readonly onChoose: (place: Place) => void;
}

interface TileProps {
  readonly region: RegionChoiceFragment;
  /** With the places above it, for results of a search. */
  readonly full?: boolean;
  readonly onTap: () => void;
}

const Tile = ({ region, full, onTap }: TileProps) => (
  <Tap className={styles.tile} onTap={onTap}>
    <Text className={styles.name}>{full ? region.fullName : region.name}</Text>
    {region.hasChildren && <Icon name="chevron-right" className={styles.chevron} />}
  </Tap>
);

/** Where one is, and the way back up. */
const Way = ({ path, onOpen }: { readonly path: RegionList['path']; readonly onOpen: Regions['open'] }) => (
  <View className={styles.way} {...role('navigation', { 'aria-label': REGION.way })}>
    <Tap className={styles.step} onTap={() => onOpen(null)}>
      {REGION.country}
    </Tap>
    {path.map(({ code, name }) => (
      <View className={styles.part} key={code}>
        <Text className={styles.mark} {...HIDDEN}>
          ›
        </Text>
        <Tap className={styles.step} onTap={() => onOpen(code)}>
          {name}
        </Tap>
      </View>
    ))}
  </View>
);

const Recent = ({ onChoose }: Pick<RegionPickerProps, 'onChoose'>) => {
  const places = recentPlaces();
  if (places.length === 0) return null;
  return (
    <View className={styles.recent} {...role('group', { 'aria-label': REGION.recent })}>
      <View className={styles.label}>{REGION.recent}</View>
      <View className={styles.chips}>
        {places.map((place) => (
          <Tap className={styles.chip} key={place.code} label={place.fullName} onTap={() => onChoose(place)}>
            {place.name}
          </Tap>
        ))}
      </View>
    </View>
  );
};

interface BodyProps {
  readonly regions: Regions;
  readonly onTake: (region: RegionChoiceFragment) => void;
}

function Level({ regions, onTake }: BodyProps) {
  const { level } = regions;
  if (!level) return null;
  const here = level.path[level.path.length - 1];
  return (
    <>
      <Way path={level.path} onOpen={regions.open} />
      <View className={styles.status} {...role('status')}>
        {REGION.below(here?.name ?? REGION.country, level.items.length)}
      </View>
      <View className={styles.tiles}>
        {level.items.map((region) => (
          <Tile key={region.code} region={region} onTap={() => onTake(region)} />
        ))}
      </View>
    </>
  );
}

function Found({ regions, onTake }: BodyProps) {
  const found = regions.found ?? [];
  return (
    <>
      <View className={styles.status} {...role('status')}>
        {regions.busy ? FRAME.loading : REGION.found(found.length)}
      </View>
      {!regions.busy && found.length === 0 && (
        <Empty drawing="shelf" sentence={REGION.found(0)} note={REGION.notFoundNote} />
      )}
      <View className={styles.results}>
        {found.map((region) => (
          <Tile key={region.code} region={region} full onTap={() => onTake(region)} />
        ))}
      </View>
    </>
  );
}

/** Five levels in five taps, or a few letters: province, city, county, town, village. Any level from the city down can be taken. */
export function RegionPicker({ first, onChoose }: RegionPickerProps) {
  const [typed, setTyped] = useState('');
  const regions = useRegions(first, typed);
  const searching = typed.trim() !== '';
  const here = regions.level?.path[regions.level.path.length - 1];
  const takesHere = !searching && here !== undefined && (regions.level?.path.length ?? 0) > 1;
  const take = (region: RegionChoiceFragment): void => {
    if (!region.hasChildren) return onChoose(region);
    setTyped('');
    regions.open(region.code);
  };
  return (
    <View className={styles.picker}>
      <Field label={REGION.search} help={REGION.searchHelp} value={typed} maxLength={20} onChange={setTyped} />
      {!searching && <Recent onChoose={onChoose} />}
      {regions.problem && (
        <View className={styles.problem} {...role('alert')}>
          <Text>{problemWords(regions.problem)}</Text>
          <Action look="soft" onTap={regions.retry}>
            {FRAME.retry}
          </Action>
        </View>
      )}
      {!searching && regions.busy && (
        <View className={styles.status} {...role('status')}>
          {FRAME.loading}
        </View>
      )}
      {searching ? <Found regions={regions} onTake={take} /> : <Level regions={regions} onTake={take} />}
      {takesHere && (
        <View className={styles.take}>
          <Action onTap={() => onChoose(here)}>{REGION.take(here.name)}</Action>
        </View>
      )}
      {regions.level?.path.some(({ demonstration }) => demonstration) && (
        <View className={styles.note}>{REGION.demonstration}</View>
      )}
    </View>
  );
}
