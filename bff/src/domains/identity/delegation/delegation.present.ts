import { DELEGATION_SCOPES } from '../../../kernel/acting';
import { presentKind, presentScopes } from './acting.present';
import type { ShownCode } from './agentCode.entity';
import type { Delegation, DelegationBook, DelegationParty, NamedDelegation, Ward } from './delegation.entity';
import type { DelegationRequestView, Delegations, DelegationView, ShownAgentCode } from './delegation.type';

const presentWard = ({ id, name, until }: Ward): DelegationView => ({
  ...{ id, kind: 'GUARDIAN', side: 'I_ACT', name: name.masked(), organisation: null },
  ...{ scopes: presentScopes(DELEGATION_SCOPES), since: null, until, endedAt: null, endedByMe: false },
});

const presentDelegation = (self: string, { delegation, name, organisation }: NamedDelegation): DelegationView => {
  const side: DelegationParty = delegation.subjectKey === self ? 'subject' : 'grantee';
  const { id, kind, scopes, since, until, endedAt, endedBy } = delegation;
  return {
    ...{ id, kind: presentKind(kind), side: side === 'subject' ? 'THEY_ACT' : 'I_ACT' },
    ...{ name: name?.masked() ?? null, organisation, scopes: presentScopes(scopes) },
    ...{ since, until, endedAt, endedByMe: endedBy === side },
  };
};

const isOpen = ({ state, answerBy }: Delegation, now: Date): boolean =>
  answerBy > now && (state === 'asked' || state === 'declined');

const presentRequest = (self: string, now: Date, { delegation, name }: NamedDelegation): DelegationRequestView => {
  const { id, scopes, askedAt, answerBy, until, subjectKey } = delegation;
  return {
    ...{ id, side: subjectKey === self ? 'THEY_ACT' : 'I_ACT', name: name?.masked() ?? null },
    ...{ scopes: presentScopes(scopes), askedAt, answerBy, until },
    // A refusal looks like no answer.
    state: isOpen(delegation, now) ? 'WAITING' : 'LAPSED',
  };
};

/** @param self whose page it is */
export const presentBook = (self: string, now: Date, book: DelegationBook): Delegations => ({
  iMayActFor: [...book.wards.map(presentWard), ...book.mine.map((one) => presentDelegation(self, one))],
  mayActForMe: book.ofOthers.map((one) => presentDelegation(self, one)),
  received: book.received.map((one) => presentRequest(self, now, one)),
  sent: book.sent.map((one) => presentRequest(self, now, one)),
  past: book.past.map((one) => presentDelegation(self, one)),
  agent: book.agent,
});

export const presentShownCode = ({ scopes, ...code }: ShownCode): ShownAgentCode => ({
  ...code,
  scopes: presentScopes(scopes),
});
