import { aStaffMember } from './staff';
import type { TestBff } from '../../support/startBff';

export interface MadeCode {
  readonly scene: string;
  readonly note: string;
  readonly closed: string | null;
  readonly link: string;
  readonly picturePath: string;
}

const CODE = '{ scene note closed link picturePath }';

export const OPEN = `query($scene: String!, $platform: Platform) {
  entry(scene: $scene, platform: $platform) {
    __typename ... on EntryTarget { kind key campaign } ... on EntryClosed { reason }
  }
}`;
export const MAKE = `mutation($input: MakeEntryCodeInput!) { makeEntryCode(input: $input) ${CODE} }`;
export const SWITCH = `mutation($input: SwitchEntryCodeInput!) { switchEntryCode(input: $input) ${CODE} }`;
export const SCANS = `query($from: BusinessDate!, $to: BusinessDate!) {
  entryScans(from: $from, to: $to) { day scene platform count target { kind key campaign } }
}`;

export async function makeCode(bff: TestBff, input: Readonly<Record<string, unknown>>): Promise<MadeCode> {
  const editor = await aStaffMember(bff, 'editor');
  return (await editor.ask<{ makeEntryCode: MadeCode }>(MAKE, { input })).makeEntryCode;
}
