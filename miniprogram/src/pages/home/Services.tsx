import { CITY } from '@city-services/shared/city/city';
import { HOME } from '@/copy/home';
import { ROUTES } from '@/frame/routes';
import { navigation } from '@/platform/navigation';
import { phone } from '@/platform/phone';
import { cx } from '@/ui/a11y';
import { Card } from '@/ui/Card';
import { ServiceGrid, type ServiceGridProps } from '@/ui/ServiceGrid';
import styles from './index.module.scss';

const go = (path: string) => (): void => navigation.go(path);
const { entries } = HOME;

const ITEMS: ServiceGridProps['items'] = [
  { label: entries.pension, icon: 'umbrella', onTap: go(ROUTES.insurance('110')) },
  { label: entries.medical, icon: 'heart-pulse', onTap: go(ROUTES.medical) },
  { label: entries.violations, icon: 'receipt-text', onTap: go(ROUTES.violations) },
  { label: entries.vehicles, icon: 'car-front', onTap: go(ROUTES.traffic) },
  { label: entries.fund, icon: 'wallet', onTap: go(ROUTES.housingFund) },
  { label: entries.loan, icon: 'house', onTap: go(ROUTES.housingFund) },
  { label: entries.identity, icon: 'badge-check', onTap: go(ROUTES.verification) },
  { label: entries.hotline, icon: 'phone', onTap: () => phone.call(CITY.hotline.phone) },
];

/** Entries to what there is; `beside` the reminders on a wide screen. */
export const Services = ({ beside = false }: { readonly beside?: boolean }) => (
  <Card title={HOME.services} className={cx(styles.services, beside ? styles.beside : styles.whole)}>
    <ServiceGrid items={ITEMS} />
  </Card>
);
