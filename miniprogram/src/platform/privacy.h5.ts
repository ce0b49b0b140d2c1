import type { PrivacyAbility } from './contract';
import { ownGuide } from './mini/ownGuide';
import { store } from './store';

export const privacy = ownGuide(store) satisfies PrivacyAbility;
