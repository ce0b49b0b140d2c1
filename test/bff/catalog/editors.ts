import { businessDateOf } from '@city-services/shared/time/businessDate';
import { composeStaff } from '../../../bff/src/compose/composeStaff';
import type { Api } from '../../support/api';
import { aPerson } from '../../support/people';
import { testSettings, type TestBff } from '../../support/startBff';

const BIRTHS = ['19800104', '19810105'];

/** One of two colleagues who edit the catalogue. */
export async function anEditor(bff: TestBff, which: 0 | 1): Promise<Api> {
  const person = aPerson({ name: which === 0 ? '陈编辑' : '李编辑', birth: BIRTHS[which] ?? '' });
  const api = await bff.verified(person, `editor-${which}`);
  await composeStaff(testSettings()).add({
    idNumber: person.idNumber,
    roles: ['editor'],
    organisation: '市数据局',
    divisionCode: '379902',
    village: null,
    post: null,
    fromOn: businessDateOf(bff.clock.now()),
    untilOn: null,
  });
  return api;
}
