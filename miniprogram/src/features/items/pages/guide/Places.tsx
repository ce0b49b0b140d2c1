import { View } from '@tarojs/components';
import { GUIDE } from '@/copy/itemGuide';
import { HALLS } from '@/copy/items';
import { maps } from '@/platform/maps';
import { navigation } from '@/platform/navigation';
import { phone } from '@/platform/phone';
import { Action } from '@/ui/Action';
import { KeyValueList } from '@/ui/KeyValue';
import { ListRow } from '@/ui/ListRow';
import { phonesIn, wayOnline } from '../../logic/contact';
import { Fold } from '../../parts/Fold';
import { HallCard, type HallCardProps } from '../../parts/HallCard';
import type { ItemGuideQuery } from './Guide.generated';
import styles from './Places.module.scss';

type Guide = ItemGuideQuery['itemGuide'];

const showWay: HallCardProps['onWay'] = ({ name, address, longitude, latitude }) => {
  if (longitude !== null && latitude !== null) maps.open({ name, address, longitude, latitude });
};

interface PlacesProps {
  readonly guide: Guide;
  readonly onOpen: (url: string) => void;
}

/** On the web first, where it can be done there; then the windows. */
function Online({ guide, onOpen }: PlacesProps) {
  const way = wayOnline(guide);
  if (!way) return null;
  return (
    <View className={styles.online}>
      <View className={styles.word}>{GUIDE.online}</View>
      <Action onTap={() => (way.kind === 'page' ? navigation.go(way.path) : onOpen(way.url))}>{GUIDE.go}</Action>
    </View>
  );
}

export function Places({ guide, onOpen }: PlacesProps) {
  const { windows, address, hours } = guide;
  const rows = [
    { label: HALLS.address, value: address },
    { label: HALLS.hours, value: hours },
  ].filter(({ value }) => value !== null);
  return (
    <View>
      <Online guide={guide} onOpen={onOpen} />
      {windows.map(({ code, name, floor, number, hall, ...window }) => (
        <HallCard
          key={code}
          hall={hall}
          window={{ ...window, name: [name, GUIDE.window(floor, number)].filter(Boolean).join(' ') }}
          onCall={phone.call}
          onWay={showWay}
        />
      ))}
      {windows.length === 0 && rows.length > 0 && <KeyValueList items={rows} />}
      {windows.length === 0 && rows.length === 0 && <View>{GUIDE.noPlaces}</View>}
    </View>
  );
}

/** Whom to ask and where to complain, each number one tap away. */
export function Contact({ guide }: { readonly guide: Guide }) {
  const rows = [
    { word: GUIDE.consult, text: guide.contact },
    { word: GUIDE.complain, text: guide.supervision },
  ].flatMap(({ word, text }) => (text === null ? [] : [{ word, text, number: phonesIn(text)[0] }]));
  if (rows.length === 0) return null;
  return (
    <Fold title={GUIDE.contact}>
      {rows.map(({ word, text, number }) => (
        <ListRow
          key={word}
          icon="phone"
          title={word}
          second={text}
          onTap={number === undefined ? undefined : () => phone.call(number)}
        />
      ))}
    </Fold>
  );
}
