import { HomeDocument } from './Home.generated';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';

export default function Home() {
  const { frame } = usePage(HomeDocument, { verified: false }, { needs: 'signedOut' });
  return <PageFrame title="首页" frame={frame} tab="home" />;
}
