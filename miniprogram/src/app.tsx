import type { PropsWithChildren, ReactNode } from 'react';
import { useLanding } from '@/frame/landing';
import './app.scss';

export default function App({ children }: PropsWithChildren): ReactNode {
  useLanding();
  return children;
}
