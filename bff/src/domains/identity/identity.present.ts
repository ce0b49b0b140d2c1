import { presentActing } from './delegation/acting.present';
import type { Me, SessionView } from './identity.type';
import type { OpenedSession, Standing } from './session.entity';

export const presentMe = ({ level, resident, faceUntil, acting }: Standing): Me => ({
  level,
  faceUntil,
  acting: acting && presentActing(acting),
  citizen: resident && {
    id: resident.personKey,
    name: resident.name.masked(),
    idNumber: resident.idNumber.masked(),
    phone: resident.phone?.masked() ?? null,
  },
});

export const presentSession = ({ session, tokens, standing }: OpenedSession): SessionView => ({
  accessToken: tokens.accessToken,
  expiresAt: session.accessUntil,
  refreshToken: tokens.refreshToken,
  refreshUntil: session.refreshUntil,
  me: presentMe(standing),
});
