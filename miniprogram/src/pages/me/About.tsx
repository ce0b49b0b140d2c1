import { CITY } from '@city-services/shared/city/city';
import { ME } from '@/copy/identity';
import { SOURCE } from '@/copy/frame';
import { ROUTES } from '@/frame/routes';
import { navigation } from '@/platform/navigation';
import { phone } from '@/platform/phone';
import { Card } from '@/ui/Card';
import { KeyValueList } from '@/ui/KeyValue';
import { ListRow } from '@/ui/ListRow';
import styles from './index.module.scss';

/** Who runs this, under which number, and whom to call (国办函〔2026〕12号). */
export const About = ({ verified }: { readonly verified: boolean }) => (
  <Card title={ME.about} className={styles.half}>
    <KeyValueList
      items={[
        { label: ME.sponsor, value: CITY.sponsor },
        { label: ME.filing, value: CITY.filingNumber },
      ]}
    />
    <ListRow
      icon="phone"
      title={ME.hotline}
      second={SOURCE.call(CITY.hotline.phone)}
      onTap={() => phone.call(CITY.hotline.phone)}
    />
    {verified && <ListRow icon="briefcase-business" title={ME.desk} onTap={() => navigation.go(ROUTES.desk)} />}
  </Card>
);
