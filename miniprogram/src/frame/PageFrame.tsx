import { Text, View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { FRAME } from '@/copy/frame';
import { appearance } from '@/platform/appearance';
import { navigation } from '@/platform/navigation';
import { reading } from '@/platform/reading';
import { useElderMode } from '@/session/elderMode';
import { cx, HIDDEN, role, variables } from '@/ui/a11y';
import { Banner } from '@/ui/Banner';
import { Icon } from '@/ui/Icon';
import { Skeleton } from '@/ui/Skeleton';
import { Tap } from '@/ui/Tap';
import { Toast } from '@/ui/Toast';
import { ActingBanner } from './ActingBanner';
import { FaceRequired, Failed, NotVerified, Notices, SignedOut } from './Conditions';
import styles from './PageFrame.module.scss';
import { PrivacySheet } from './PrivacySheet';
import { TabBar, type Tab } from './TabBar';
import { typeScale } from './typeScale';
import { useHostLook } from './useHostLook';
import type { FrameState } from './usePage';

export interface PageFrameProps {
  readonly title: string;
  /** `usePage(…).frame`; without it the page has no data of its own and is always ready. */
  readonly frame?: FrameState;
  readonly children?: ReactNode;
  /** For pages that the tab bar leads to. */
  readonly tab?: Tab;
  /** Above the page's states, always there: the home page's greeting. */
  readonly head?: ReactNode;
  /** What a citizen sees who is not signed in, or not verified; there is a good default. */
  readonly signedOut?: ReactNode;
  readonly notVerified?: ReactNode;
  /** From `useToast`. */
  readonly toast?: string | null;
  /** One thing a screen: a narrow column on wide screens too. */
  readonly narrow?: boolean;
}

/** Where the host draws no title bar, we do: back, and where one is. */
const TitleBar = ({ title, narrow }: Pick<PageFrameProps, 'title' | 'narrow'>) => (
  <View className={styles.titleBar} {...role('banner')}>
    <View className={cx(styles.titleInner, narrow && styles.narrow)}>
      <Tap className={styles.back} label={FRAME.back} onTap={navigation.back}>
        <Icon name="chevron-left" />
      </Tap>
      <Text className={styles.title} {...role('heading', { 'aria-level': 1 })}>
        {title}
      </Text>
    </View>
  </View>
);

/** Where the host draws none: the way past the menu for a keyboard, and the sign that the page is being pulled or read anew. */
const OwnSigns = ({ refreshing }: { readonly refreshing: boolean }) => (
  <>
    <Tap className={styles.skip} onTap={reading.skipToMain}>
      {FRAME.skip}
    </Tap>
    <View className={cx(styles.pull, refreshing && styles.refreshing)} {...HIDDEN}>
      <Icon name="refresh-cw" className={styles.arrow} />
    </View>
  </>
);

/** The page itself, or what stands in its place. */
function Content({ frame, children, signedOut, notVerified }: Omit<PageFrameProps, 'title'>) {
  switch (frame?.state ?? 'ready') {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return (
        <Failed problem={frame?.problems[0]} onRetry={frame?.onRetry ?? navigation.back} busy={!!frame?.refreshing} />
      );
    case 'signedOut':
      return <>{signedOut ?? <SignedOut />}</>;
    case 'faceRequired':
      return <FaceRequired />;
    case 'notVerified':
      return <>{notVerified ?? <NotVerified />}</>;
    default:
      return <>{children}</>;
  }
}

/** Around every page: type scale, colours, title, banners, and each state in which a page can be. */
export function PageFrame(props: PageFrameProps) {
  const { title, frame, tab, head, toast = null, narrow } = props;
  const elder = useElderMode();
  const { fontScale, scheme } = useHostLook();
  reading.useReadingOrder();
  useEffect(() => navigation.setTitle(title), [title]);
  const busy = frame?.state === 'loading';
  return (
    <View
      className={cx(styles.page, scheme && styles[scheme], elder && styles.elder, tab && styles.withTabs)}
      style={variables({ '--type': typeScale(fontScale, elder) })}
    >
      {!appearance.hostTitleBar && <OwnSigns refreshing={!busy && !!frame?.refreshing} />}
      <ActingBanner />
      {!appearance.hostTitleBar && !tab && <TitleBar title={title} narrow={narrow} />}
      {tab && <TabBar at={tab} />}
      <View className={cx(styles.main, narrow && styles.narrow)} {...role('main', { 'aria-busy': busy })}>
        {frame?.demo && (
          <Banner icon="flask-conical" tone="primary">
            {FRAME.demo}
          </Banner>
        )}
        {head}
        {frame && <Notices frame={frame} />}
        <Content {...props} />
      </View>
      <View className={styles.spoken} {...role('status', { 'aria-live': 'polite' })}>
        {busy ? FRAME.loading : frame?.refreshing ? FRAME.refreshing : ''}
      </View>
      <PrivacySheet />
      <Toast sentence={toast} />
    </View>
  );
}
