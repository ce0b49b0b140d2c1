import { View } from '@tarojs/components';
import { HALLS } from '@/copy/items';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { maps } from '@/platform/maps';
import { navigation } from '@/platform/navigation';
import { phone } from '@/platform/phone';
import { usePlace } from '@/session/place';
import { Empty } from '@/ui/Empty';
import { Fold } from '../../parts/Fold';
import { HallCard, type HallCardProps } from '../../parts/HallCard';
import { ItemHallsDocument } from './Halls.generated';

const showWay: HallCardProps['onWay'] = ({ name, address, longitude, latitude }) => {
  if (longitude !== null && latitude !== null) maps.open({ name, address, longitude, latitude });
};

/** The halls of the place, or the one that a printed code names. */
export default function ItemHalls() {
  const { code } = navigation.useParams();
  const region = usePlace()?.code ?? null;
  // A hall that a code names may stand anywhere in the city.
  const { data, frame } = usePage(ItemHallsDocument, { region: code ? null : region }, { needs: 'signedOut' });
  const named = data?.serviceHalls.filter((hall) => hall.code === code) ?? [];
  const halls = named.length > 0 ? named : (data?.serviceHalls ?? []);
  return (
    <PageFrame title={HALLS.title} frame={frame} narrow>
      {data && (
        <View>
          {halls.length === 0 && <Empty drawing="shelf" sentence={HALLS.none} note={HALLS.noneNote} />}
          {halls.map((hall) => (
            <Fold key={hall.code} title={hall.name} startsOpen={halls.length === 1}>
              <HallCard bare hall={hall} onCall={phone.call} onWay={showWay} />
            </Fold>
          ))}
        </View>
      )}
    </PageFrame>
  );
}
