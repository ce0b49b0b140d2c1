import type { ConsentNotice, ConsentPurpose, ConsentStanding } from './consent.entity';
import type { ConsentNoticeView, ConsentPurposeName, ConsentView } from './consent.type';

const NAMES: Readonly<Record<ConsentPurpose, ConsentPurposeName>> = {
  'privacy-guide': 'PRIVACY_GUIDE',
  'identity-verification': 'IDENTITY_VERIFICATION',
  'face-verification': 'FACE_VERIFICATION',
  messages: 'MESSAGES',
  sharing: 'SHARING',
};
const PURPOSES: Readonly<Record<ConsentPurposeName, ConsentPurpose>> = {
  PRIVACY_GUIDE: 'privacy-guide',
  IDENTITY_VERIFICATION: 'identity-verification',
  FACE_VERIFICATION: 'face-verification',
  MESSAGES: 'messages',
  SHARING: 'sharing',
};

export const purposeOf = (name: ConsentPurposeName): ConsentPurpose => PURPOSES[name];

export const presentNotice = ({ purpose, items, ...words }: ConsentNotice): ConsentNoticeView => ({
  ...words,
  purpose: NAMES[purpose],
  items: [...items],
});

export const presentConsents = (standings: readonly ConsentStanding[]): ConsentView[] =>
  standings.map(({ notice, ...standing }) => ({ ...standing, notice: presentNotice(notice) }));
