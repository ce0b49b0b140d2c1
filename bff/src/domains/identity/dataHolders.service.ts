import { CITY } from '@city-services/shared/city/city';
import type { Clock } from '../../kernel/clock';
import { instantText, type DataHolder, type DataSubject, type HeldCell, type HeldData } from '../privacy';
import type { Account } from './account.entity';
import type { AccountRepository } from './account.repository';
import type { ResidentRepository } from './resident.repository';
import type { Session } from './session.entity';
import type { SessionRepository } from './session.repository';

const PLATFORMS: Readonly<Record<Account['platform'], string>> = { WEAPP: '微信', ALIPAY: '支付宝', H5: '浏览器' };

/** What the population register says of the person. */
export class ResidentHolder implements DataHolder {
  readonly kind = 'IDENTITY';
  readonly title = '身份信息';

  constructor(private readonly residents: ResidentRepository) {}

  async read({ personKey }: DataSubject): Promise<HeldData> {
    const resident = await this.residents.find(personKey);
    const row: HeldCell[] | null = resident && [
      ...[resident.name, resident.idNumber, resident.phone ?? '', resident.regionCode ?? ''],
    ];
    const { name: source, phone } = CITY.departments.identity;
    const columns = ['姓名', '公民身份号码', '手机号码', '所在地区代码'];
    return { source, phone, asOf: null, tables: [{ title: '人口登记', columns, rows: row ? [row] : [] }] };
  }
}

interface AccountHolderParts {
  readonly accounts: AccountRepository;
  readonly sessions: SessionRepository;
  readonly clock: Clock;
}

/** Accounts that stand for the person, and where they are signed in. */
export class AccountHolder implements DataHolder {
  readonly kind = 'ACCOUNTS';
  readonly title = '账号和设备';

  constructor(private readonly parts: AccountHolderParts) {}

  async read({ personKey }: DataSubject): Promise<HeldData> {
    const { accounts, sessions, clock } = this.parts;
    const bound = await accounts.listOf(personKey);
    const open = await sessions.listOf(
      bound.map(({ id }) => id),
      clock.now(),
    );
    const platformOf = ({ accountId }: Session): string => {
      const account = bound.find(({ id }) => id === accountId);
      return account ? PLATFORMS[account.platform] : '';
    };
    const devices = open.map((session) => [
      ...[platformOf(session), session.device.system ?? '', session.device.program ?? ''],
      ...[instantText(session.firstUsedAt), instantText(session.lastUsedAt)],
    ]);
    return {
      ...{ source: CITY.sponsor, phone: CITY.hotline.phone, asOf: null },
      tables: [
        {
          ...{ title: '账号', columns: ['平台', '绑定时间'] },
          rows: bound.map(({ platform, boundAt }) => [PLATFORMS[platform], boundAt ? instantText(boundAt) : '']),
        },
        { title: '登录的设备', columns: ['平台', '设备', '程序', '登录时间', '最近使用'], rows: devices },
      ],
    };
  }
}
