import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Fen } from '@city-services/shared/money/fen';
import type { MaskedText } from '@city-services/shared/identity/masks';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
  BusinessDate: { input: BusinessDate; output: BusinessDate; }
  /** Calendar month, `YYYY-MM`. */
  BusinessMonth: { input: BusinessMonth; output: BusinessMonth; }
  /** Instant, whole seconds, `2026-07-01T10:00:00+08:00`. */
  DateTime: { input: string; output: string; }
  /** Integer number of fen (0.01 CNY), a JSON number within the safe integers. Never a float, never yuan. */
  Fen: { input: Fen; output: Fen; }
  /** Personal data that is already masked. Identity number: first and last character, 16 stars between. Name: its last character, a star for each other. Phone: 3, 4 stars, 4. Account, contract and file numbers: 4 stars and the last 4. */
  Masked: { input: MaskedText; output: MaskedText; }
};

/** One request that read records of the citizen. */
export type AccessRecord = {
  at: Scalars['DateTime']['output'];
  /** The day of `at`. */
  day: Scalars['BusinessDate']['output'];
  id: Scalars['ID']['output'];
  kinds: Array<RecordKind>;
  /** Of a guardian, relative or agent who is in the register; null for the citizen and for staff. */
  name?: Maybe<Scalars['Masked']['output']>;
  /** Where an agent or a member of staff works. */
  organisation?: Maybe<Scalars['String']['output']>;
  purpose: ReadPurpose;
  /** As what a member of staff looked. */
  role?: Maybe<StaffRole>;
  who: ReaderKind;
};

export type AccessRecordPage = {
  items: Array<AccessRecord>;
  /** For how many months entries are kept. */
  keptMonths: Scalars['Int']['output'];
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** For whom the session acts: on every page the citizen has to see it. */
export type Acting = {
  delegationId: Scalars['ID']['output'];
  /** It ended, was withdrawn, or the register changed: nothing can be asked for but `leaveActing`. */
  ended: Scalars['Boolean']['output'];
  kind: DelegationKind;
  /** Null once the register does not hold the person. */
  name?: Maybe<Scalars['Masked']['output']>;
  scopes: Array<DelegationScope>;
  /** When it ends by itself. */
  until: Scalars['DateTime']['output'];
};

/** The visit that the citizen has announced. */
export type AnnouncedVisit = {
  day: Scalars['BusinessDate']['output'];
  half: VisitHalf;
  hall: VisitHall;
};

export type AnswerCorrectionInput = {
  /** For the citizen, 2 to 500 characters. */
  answer: Scalars['String']['input'];
  /** False: refused; the answer says why. */
  corrected: Scalars['Boolean']['input'];
  correctionId: Scalars['ID']['input'];
};

export type AnswerDelegationInput = {
  accept: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  /** Of the `sharingNotice` that was on the screen; required where it is about the own records (`CONSENT_REQUIRED`). */
  noticeVersion?: InputMaybe<Scalars['String']['input']>;
  /** What the citizen grants, out of what was asked for; of no meaning where the citizen is the one who acts. */
  scopes?: InputMaybe<Array<DelegationScope>>;
};

export type AskDelegationInput = {
  /** As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person. */
  idNumber: Scalars['String']['input'];
  /** As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person. */
  name: Scalars['String']['input'];
  /** Of the `sharingNotice` that was on the screen; required where it is about the own records (`CONSENT_REQUIRED`). */
  noticeVersion?: InputMaybe<Scalars['String']['input']>;
  /** At least one. */
  scopes: Array<DelegationScope>;
  side: DelegationSide;
  /** The last day: today up to a year from today. */
  untilOn: Scalars['BusinessDate']['input'];
};

/** 个人, 企业和其他单位. */
export type Audience =
  | 'ENTERPRISE'
  | 'PERSON';

export type BegunFaceView = {
  step: StepUp;
  ticket: FaceTicketView;
};

export type BegunHelp = {
  /** Six digits for the helper; shown once. */
  pairCode: Scalars['String']['output'];
  step: StepUp;
};

export type BookVisitInput = {
  day: Scalars['BusinessDate']['input'];
  half: VisitHalf;
  hall: Scalars['ID']['input'];
};

export type Citizen = {
  id: Scalars['ID']['output'];
  idNumber: Scalars['Masked']['output'];
  name: Scalars['Masked']['output'];
  phone?: Maybe<Scalars['Masked']['output']>;
};

/** A closing that is under way. */
export type Closing = {
  /** Until then it can be undone. */
  dueAt: Scalars['DateTime']['output'];
  requestedAt: Scalars['DateTime']['output'];
  state: ClosingState;
};

/** GRACE: it can be undone. ERASING: it runs, and can’t. */
export type ClosingState =
  | 'ERASING'
  | 'GRACE';

export type ClosingTerm = {
  what: Scalars['String']['output'];
  why: Scalars['String']['output'];
};

/** What goes with the account, what stays, and which law says so. */
export type ClosingTerms = {
  erased: Array<ClosingTerm>;
  graceDays: Scalars['Int']['output'];
  kept: Array<ClosingTerm>;
};

export type CompleteIdentityVerificationInput = {
  challengeId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
};

export type CompletePersonSignInInput = {
  challengeId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
  /** The secret with which this tab started. */
  tabSecret: Scalars['String']['input'];
};

export type ConfirmPairInput = {
  /** Whether the person in front of the helper is the one of the card. */
  isThem: Scalars['Boolean']['input'];
  stepId: Scalars['ID']['input'];
};

/** How one purpose stands with the account that asks. */
export type Consent = {
  /** Whether a page may ask by itself. Never true after a refusal. */
  ask: Scalars['Boolean']['output'];
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The version of the text that was decided about. */
  decidedVersion?: Maybe<Scalars['String']['output']>;
  notice: ConsentNotice;
  platform?: Maybe<ConsentPlatform>;
  state: ConsentState;
};

/** What is shown before the citizen decides. */
export type ConsentNotice = {
  /** False: it is asked at the moment of its use, and can only be withdrawn here. */
  decidedHere: Scalars['Boolean']['output'];
  items: Array<NoticeItem>;
  purpose: ConsentPurpose;
  summary: Scalars['String']['output'];
  title: Scalars['String']['output'];
  /** Handed back with the decision. */
  version: Scalars['String']['output'];
  /** What happens without it. */
  without: Scalars['String']['output'];
};

/** Where the citizen decided. */
export type ConsentPlatform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

/** What is agreed to by itself, one at a time. */
export type ConsentPurpose =
  | 'FACE_VERIFICATION'
  | 'IDENTITY_VERIFICATION'
  | 'MESSAGES'
  | 'PRIVACY_GUIDE'
  | 'SHARING';

export type ConsentState =
  | 'AGREED'
  | 'REFUSED'
  | 'UNDECIDED'
  | 'WITHDRAWN';

export type ContinueStepUpInput = {
  /** What the host’s face page answered: `verifyResult` of WeChat, `done` after Alipay’s page; else empty. */
  proof?: Scalars['String']['input'];
  stepId: Scalars['ID']['input'];
};

/** What is due, paid or refunded for one month. */
export type Contribution = {
  baseFen: Scalars['Fen']['output'];
  employerFen: Scalars['Fen']['output'];
  month: Scalars['BusinessMonth']['output'];
  /** Null: not paid (or not refunded) yet. */
  paidOn?: Maybe<Scalars['BusinessDate']['output']>;
  personFen: Scalars['Fen']['output'];
  type: ContributionType;
};

export type ContributionPage = {
  items: Array<Contribution>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** 正常应缴, 补缴, 退收. */
export type ContributionType =
  | 'BACK_PAYMENT'
  | 'REFUND'
  | 'REGULAR';

export type ContributionYear = {
  /** What has come in for the months of this year. */
  employerFen: Scalars['Fen']['output'];
  /** Twelve, January first. */
  months: Array<MonthState>;
  personFen: Scalars['Fen']['output'];
  year: Scalars['Int']['output'];
};

/** A request to correct a record. */
export type Correction = {
  answer?: Maybe<Scalars['String']['output']>;
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  caseNumber: Scalars['String']['output'];
  /** When it is answered at the latest. */
  dueAt: Scalars['DateTime']['output'];
  evidence: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: DataKind;
  record: Scalars['String']['output'];
  state: CorrectionState;
  submittedAt: Scalars['DateTime']['output'];
  wrong: Scalars['String']['output'];
};

/** A case on a clerk’s desk. */
export type CorrectionCase = {
  correction: Correction;
  /** Whether the clerk who asks has taken it. */
  mine: Scalars['Boolean']['output'];
  person?: Maybe<CorrectionPersonView>;
};

export type CorrectionPersonView = {
  idNumber: Scalars['Masked']['output'];
  name: Scalars['Masked']['output'];
};

export type CorrectionQueue = {
  /** The longest waiting first, at most 100. */
  items: Array<CorrectionCase>;
  totalCount: Scalars['Int']['output'];
};

export type CorrectionState =
  | 'CORRECTED'
  | 'REFUSED'
  | 'SUBMITTED'
  | 'TAKEN'
  | 'WITHDRAWN';

export type CounterCodeInput = {
  code: Scalars['String']['input'];
};

/** A copy of one’s data as files; only the sign-in that asked sees it. */
export type DataExport = {
  /** Of both files. */
  bytes: Scalars['Int']['output'];
  /** Kinds that are read, of `total`. */
  done: Scalars['Int']['output'];
  /** Then it is deleted. */
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  requestedAt: Scalars['DateTime']['output'];
  state: DataExportState;
  total: Scalars['Int']['output'];
};

export type DataExportState =
  | 'FAILED'
  | 'READY'
  | 'WAITING'
  | 'WORKING';

/** HTML: one page to read and print. JSON: every record, for another program. */
export type DataFileFormat =
  | 'HTML'
  | 'JSON';

/** A file with full numbers. Hand it to the citizen, keep it nowhere. */
export type DataFileView = {
  mediaType: Scalars['String']['output'];
  name: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

/** What is held about a citizen, by who answers for it. */
export type DataKind =
  | 'ACCOUNTS'
  | 'HOUSING_FUND'
  | 'IDENTITY'
  | 'PRIVACY'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

/** WORKED_WEEKEND: 调休上班. PAUSED: the time stands still. */
export type DayKind =
  | 'HOLIDAY'
  | 'PAUSED'
  | 'WEEKEND'
  | 'WORKED_WEEKEND'
  | 'WORKING';

export type DecideConsentInput = {
  /** False is kept too: nobody is asked again. */
  agreed: Scalars['Boolean']['input'];
  purpose: ConsentPurpose;
  /** Of the text that was on the screen. */
  version: Scalars['String']['input'];
};

export type DecideReviewInput = {
  approved: Scalars['Boolean']['input'];
  /** For the citizen; needed for a refusal, at most 200 characters. */
  reason?: Scalars['String']['input'];
  reviewId: Scalars['ID']['input'];
};

/** A right to see to somebody’s affairs. */
export type Delegation = {
  /** Set when one of the two ended it before its time. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the citizen who asks ended it. */
  endedByMe: Scalars['Boolean']['output'];
  /** For `enterActing` and `endDelegation`. */
  id: Scalars['ID']['output'];
  kind: DelegationKind;
  /** The other side; null once the register does not hold them. */
  name?: Maybe<Scalars['Masked']['output']>;
  /** Where a village agent works. */
  organisation?: Maybe<Scalars['String']['output']>;
  scopes: Array<DelegationScope>;
  side: DelegationSide;
  /** Null for a guardian. */
  since?: Maybe<Scalars['DateTime']['output']>;
  until: Scalars['DateTime']['output'];
};

export type DelegationIdInput = {
  delegationId: Scalars['ID']['input'];
};

/** GUARDIAN: the register says so. RELATIVE: both have agreed. AGENT: one visit of a village agent. */
export type DelegationKind =
  | 'AGENT'
  | 'GUARDIAN'
  | 'RELATIVE';

export type DelegationRequest = {
  answerBy: Scalars['DateTime']['output'];
  askedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Of one’s own request, as it was typed. */
  name?: Maybe<Scalars['Masked']['output']>;
  scopes: Array<DelegationScope>;
  side: DelegationSide;
  state: DelegationRequestState;
  until: Scalars['DateTime']['output'];
};

/** WAITING: no answer yet. LAPSED: none came in time. Who asked never learns more: not of a refusal, nor whether there is such a person. */
export type DelegationRequestState =
  | 'LAPSED'
  | 'WAITING';

/** What somebody may see to for another person. */
export type DelegationScope =
  | 'HOUSING_FUND'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

/** Who of the two sees to the other’s affairs. */
export type DelegationSide =
  | 'I_ACT'
  | 'THEY_ACT';

/** Everything about acting for others, as the citizen sees it. */
export type Delegations = {
  /** Whether the citizen is an agent and finds visits at the desk. */
  agent: Scalars['Boolean']['output'];
  /** For whom the citizen may act now. */
  iMayActFor: Array<Delegation>;
  /** Who may act for the citizen now. */
  mayActForMe: Array<Delegation>;
  /** What is over, the last first, at most 20. */
  past: Array<Delegation>;
  /** Waiting for the citizen’s answer. */
  received: Array<DelegationRequest>;
  sent: Array<DelegationRequest>;
};

/** 窗口领取, 邮寄送达, 网上下载, 短信告知, 公告送达. */
export type Delivery =
  | 'DOWNLOAD'
  | 'NOTICE'
  | 'POST'
  | 'SMS'
  | 'WINDOW';

/** An invented person of the demonstration city, whom a visitor may verify as. The number belongs to nobody. */
export type DemoResident = {
  idNumber: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** What a visitor sees as this person. */
  story: Scalars['String']['output'];
};

/** Somebody at a counter, behind stars: enough to compare with the card. */
export type DeskPerson = {
  idNumber: Scalars['Masked']['output'];
  name: Scalars['Masked']['output'];
};

/** Who is announced at a hall. */
export type DeskVisit = {
  day: Scalars['BusinessDate']['output'];
  half: VisitHalf;
  hall: VisitHall;
  id: Scalars['ID']['output'];
  person: DeskPerson;
};

/** Everything on which the citizen is signed in. */
export type Devices = {
  /** The first bound first. Below VERIFIED the account that asks. */
  accounts: Array<SignedInAccount>;
  /** What is newer is marked as new: for a week, and only if it came after the device that asks. */
  newSince: Scalars['DateTime']['output'];
};

/** The eight that a citizen reads first. */
export type DisclosureKey =
  | 'BRING'
  | 'COST'
  | 'FOR_WHOM'
  | 'HOW'
  | 'HOW_LONG'
  | 'RIGHTS'
  | 'WHAT'
  | 'WHERE';

export type DraftItemInput = {
  /** 1 to 60. */
  changes: Array<ItemCellInput>;
  /** 实施编码. */
  code: Scalars['ID']['input'];
  /** For whoever reads the history, up to 500 characters. */
  why: Scalars['String']['input'];
};

export type DrivingLicence = {
  /** E.g. C1, A2E. */
  classes: Scalars['String']['output'];
  /** The last day of the current cycle. */
  cycleEndOn: Scalars['BusinessDate']['output'];
  /** The first day of the current points cycle. */
  cycleStartOn: Scalars['BusinessDate']['output'];
  fileNumber: Scalars['Masked']['output'];
  firstIssuedOn: Scalars['BusinessDate']['output'];
  /** In the current cycle, of handled violations. */
  points: Scalars['Int']['output'];
  status: DrivingLicenceStatus;
  /** Null: 长期. */
  validUntil?: Maybe<Scalars['BusinessDate']['output']>;
};

/** 正常, 超分, 暂扣, 吊销, 注销, 逾期未换证. */
export type DrivingLicenceStatus =
  | 'CANCELLED'
  | 'NORMAL'
  | 'NOT_RENEWED'
  | 'POINTS_EXCEEDED'
  | 'REVOKED'
  | 'WITHHELD';

export type EditItemInput = {
  /** 1 to 60. */
  changes: Array<ItemCellInput>;
  id: Scalars['ID']['input'];
  /** Of the version that was seen. */
  revision: Scalars['Int']['input'];
  /** For whoever reads the history, up to 500 characters. */
  why?: InputMaybe<Scalars['String']['input']>;
};

export type EndDeviceInput = {
  /** `SignedInDevice.id` */
  deviceId: Scalars['ID']['input'];
};

/** 正常参保, 暂停参保, 终止参保. */
export type EnrolmentStatus =
  | 'ACTIVE'
  | 'ENDED'
  | 'SUSPENDED';

/** What came of a scanned code. */
export type Entry = EntryClosed | EntryTarget;

/** A code that opens nothing: home, and why. */
export type EntryClosed = {
  reason: EntryClosedReason;
};

/** Nobody made this code; its last day is over; it was switched off. */
export type EntryClosedReason =
  | 'ENDED'
  | 'EXPIRED'
  | 'UNKNOWN';

export type EntryCode = {
  /** Why it opens nothing; null while it does. */
  closed?: Maybe<EntryClosedReason>;
  createdAt: Scalars['DateTime']['output'];
  /** The last day on which it opens anything. */
  lastDay?: Maybe<Scalars['BusinessDate']['output']>;
  /** The address in its plain-link QR. */
  link: Scalars['String']['output'];
  note: Scalars['String']['output'];
  /** Path of its picture at the BFF; `.png` instead of `.svg`, and `?for=weapp` or `?for=alipay` for a platform’s own. */
  picturePath: Scalars['String']['output'];
  /** What the code says, 12 characters. */
  scene: Scalars['ID']['output'];
  target: EntryTarget;
};

export type EntryCodeList = {
  items: Array<EntryCode>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** A service item, a hall, a page, a page for the sake of a campaign. */
export type EntryKind =
  | 'CAMPAIGN'
  | 'HALL'
  | 'ITEM'
  | 'PAGE';

/** How often a code was scanned on one day and platform; nothing in it is of a person. */
export type EntryScans = {
  count: Scalars['Int']['output'];
  day: Scalars['BusinessDate']['output'];
  platform: Platform;
  scene: Scalars['ID']['output'];
  target?: Maybe<EntryTarget>;
};

/** Where a scanned code leads: a page of ours, by name. */
export type EntryTarget = {
  campaign?: Maybe<Scalars['String']['output']>;
  /** The code of a service item, the id of a hall, or the name of a page such as `housing-fund`. */
  key: Scalars['String']['output'];
  kind: EntryKind;
};

/** What the host needs to show its own face page. */
export type FaceTicketView = {
  /** Nobody checks: the visitor of a demonstration says what came out. */
  demo: Scalars['Boolean']['output'];
  /** userIdKey of wx.startFacialRecognitionVerify, certifyId of my.startAPVerify. */
  key: Scalars['String']['output'];
  url?: Maybe<Scalars['String']['output']>;
};

export type FetchDataFileInput = {
  exportId: Scalars['ID']['input'];
  format: DataFileFormat;
};

export type FoundServiceItem = {
  /** The plain words by which it was found (取公积金), when these are not its name. */
  alsoCalled?: Maybe<Scalars['String']['output']>;
  /** To the nearest hall that handles it, as the crow flies. Null: it was not asked for, or no hall says where it stands. */
  distanceMetres?: Maybe<Scalars['Int']['output']>;
  item: ServiceItemCard;
};

/** AT_ONCE: 马上办. ONLINE: 网上办. NEARBY: 就近办. ONE_VISIT: 一次办. Computed from the item’s fields. */
export type FourList =
  | 'AT_ONCE'
  | 'NEARBY'
  | 'ONE_VISIT'
  | 'ONLINE';

/** The citizen’s own numbers in full. Show them for `visibleSeconds`, keep them nowhere. */
export type FullNumbers = {
  idNumber: Scalars['String']['output'];
  /** 档案编号 of the driving licence. Null without one, and together with TRAFFIC_UNAVAILABLE. */
  licenceFileNumber?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  visibleSeconds: Scalars['Int']['output'];
};

/** 无, 全县, 跨县, 全市, 跨市, 全省, 跨省, 全国. */
export type HandleArea =
  | 'ACROSS_CITIES'
  | 'ACROSS_COUNTIES'
  | 'ACROSS_PROVINCES'
  | 'NATION'
  | 'NONE'
  | 'WHOLE_CITY'
  | 'WHOLE_COUNTY'
  | 'WHOLE_PROVINCE';

/** 窗口办理, 网上办理, 自助终端办理, 快递申请, 上门办理, 代办. */
export type HandleForm =
  | 'AGENT'
  | 'COURIER'
  | 'HOME_VISIT'
  | 'ONLINE'
  | 'TERMINAL'
  | 'WINDOW';

/** What is held of one kind. */
export type HeldKind = {
  asOf?: Maybe<Scalars['DateTime']['output']>;
  kind: DataKind;
  phone?: Maybe<Scalars['String']['output']>;
  /** Null: it could not be read just now. */
  source?: Maybe<Scalars['String']['output']>;
  tables: Array<HeldTable>;
  title: Scalars['String']['output'];
};

/** A material that need not be brought. */
export type HeldMaterial = {
  /** The code of the material. */
  code: Scalars['ID']['output'];
  records: Array<HeldRecord>;
};

export type HeldMaterials = {
  items: Array<HeldMaterial>;
};

/** A record of a department that stands in the place of a paper. */
export type HeldRecord = {
  /** When it was handed over; null: nobody can say. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The department, as a citizen knows it. */
  source: Scalars['String']['output'];
  /** Without any number: 驾驶证，准驾车型 C1. */
  words: Scalars['String']['output'];
};

/** Records of one sort: how many, and what each says. */
export type HeldTable = {
  columns: Array<Scalars['String']['output']>;
  count: Scalars['Int']['output'];
  title: Scalars['String']['output'];
};

/** What the housing fund holds of the citizen. */
export type HousingFund = {
  /** Null when it is not the citizen’s own. */
  account?: Maybe<HousingFundAccount>;
  /** NORMAL first, then the newest. */
  accounts: Array<HousingFundAccount>;
  /** Over accounts that are not CLOSED. */
  balanceFen: Scalars['Fen']['output'];
  /** Those that are not SETTLED first, then the newest. */
  loans: Array<HousingLoan>;
  source: Source;
};


/** What the housing fund holds of the citizen. */
export type HousingFundAccountArgs = {
  id: Scalars['ID']['input'];
};

export type HousingFundAccount = {
  balanceFen: Scalars['Fen']['output'];
  baseFen: Scalars['Fen']['output'];
  /** What came in by 汇缴 and 补缴 for each of the last months up to the business day’s, ascending; 0 where nothing came. `months`: 1 to 600. */
  deposits: Array<MonthlyDeposit>;
  employer: Scalars['String']['output'];
  /** Percent, e.g. 8 or 7.5. */
  employerRate: Scalars['Float']['output'];
  /** Newest first. */
  entries: HousingFundEntryPage;
  id: Scalars['ID']['output'];
  /** The last ledger entry states another balance than the account. */
  inReconciliation: Scalars['Boolean']['output'];
  /** The balance that the last ledger entry states; null without entries. */
  ledgerBalanceFen?: Maybe<Scalars['Fen']['output']>;
  monthlyDepositFen: Scalars['Fen']['output'];
  number: Scalars['Masked']['output'];
  openedOn: Scalars['BusinessDate']['output'];
  paidUntilMonth?: Maybe<Scalars['BusinessMonth']['output']>;
  personRate: Scalars['Float']['output'];
  status: HousingFundAccountStatus;
};


export type HousingFundAccountDepositsArgs = {
  months?: InputMaybe<Scalars['Int']['input']>;
};


export type HousingFundAccountEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** 正常, 封存, 销户. */
export type HousingFundAccountStatus =
  | 'CLOSED'
  | 'NORMAL'
  | 'SEALED';

export type HousingFundEntry = {
  /** Signed. */
  amountFen: Scalars['Fen']['output'];
  /** After this entry. */
  balanceFen: Scalars['Fen']['output'];
  bookedOn: Scalars['BusinessDate']['output'];
  id: Scalars['ID']['output'];
  /** Of deposits and back payments. */
  month?: Maybe<Scalars['BusinessMonth']['output']>;
  type: HousingFundEntryType;
};

export type HousingFundEntryPage = {
  items: Array<HousingFundEntry>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** 汇缴, 补缴, 提取, 结息, 转入, 转出, 冲正. */
export type HousingFundEntryType =
  | 'BACK_PAYMENT'
  | 'DEPOSIT'
  | 'INTEREST'
  | 'REVERSAL'
  | 'TRANSFER_IN'
  | 'TRANSFER_OUT'
  | 'WITHDRAWAL';

export type HousingFundSection = {
  source: Source;
  /** Null: could not be read. A citizen without any record of the domain gets a summary with recordCount 0. */
  summary?: Maybe<HousingFundSummary>;
};

export type HousingFundSummary = {
  /** Over accounts that are not CLOSED. */
  balanceFen: Scalars['Fen']['output'];
  /** Over NORMAL accounts. */
  monthlyDepositFen: Scalars['Fen']['output'];
  /** The latest of all accounts. */
  paidUntilMonth?: Maybe<Scalars['BusinessMonth']['output']>;
  /** Accounts and loans. */
  recordCount: Scalars['Int']['output'];
};

export type HousingLoan = {
  /** Percent, e.g. 3.1. */
  annualRate: Scalars['Float']['output'];
  contractNumber: Scalars['Masked']['output'];
  id: Scalars['ID']['output'];
  kind: HousingLoanKind;
  lentOn: Scalars['BusinessDate']['output'];
  method: RepaymentMethod;
  /** The first that is not repaid yet; null of a settled loan. */
  nextInstalment?: Maybe<Instalment>;
  outstandingFen: Scalars['Fen']['output'];
  principalFen: Scalars['Fen']['output'];
  status: HousingLoanStatus;
  termMonths: Scalars['Int']['output'];
  /** What the citizen may withdraw from the fund to repay this loan. */
  withdrawal: RepaymentWithdrawal;
};

/** 公积金贷款, 商业贷款. */
export type HousingLoanKind =
  | 'COMMERCIAL'
  | 'FUND';

/** 正常还款, 逾期, 已结清. */
export type HousingLoanStatus =
  | 'OVERDUE'
  | 'REPAYING'
  | 'SETTLED';

export type IdentityChallenge = {
  /** How many digits the code has: 6, and more where somebody guesses. */
  codeDigits: Scalars['Int']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  resendAfterSeconds: Scalars['Int']['output'];
};

/** SIGNED_IN: the platform knows the account. VERIFIED: bound to a person of the population register. FACE: verified and recently proven by face. */
export type IdentityLevel =
  | 'FACE'
  | 'SIGNED_IN'
  | 'VERIFIED';

/** What is taken for verification, why, how long it is kept, and whom to ask: read before the identity number is typed. */
export type IdentityNotice = {
  text: Scalars['String']['output'];
  version: Scalars['String']['output'];
};

/** VALID: more than 90 days left. DUE_SOON: 0 to 90, 0 on the last day. */
export type InspectionState =
  | 'DUE_SOON'
  | 'OVERDUE'
  | 'VALID';

export type Instalment = {
  /** Principal, interest and penalty. */
  amountFen: Scalars['Fen']['output'];
  dueOn: Scalars['BusinessDate']['output'];
  interestFen: Scalars['Fen']['output'];
  /** 期次. */
  number: Scalars['Int']['output'];
  /** Was due before the business day. */
  overdue: Scalars['Boolean']['output'];
  penaltyFen: Scalars['Fen']['output'];
  principalFen: Scalars['Fen']['output'];
};

/** One insurance in which the citizen is enrolled, and its working life. */
export type Insurance = {
  /** Ascending. */
  arrearMonths: Array<Scalars['BusinessMonth']['output']>;
  /** 110, 120, 170, 210, 310, 390, 410 or 510. */
  code: Scalars['String']['output'];
  /** Newest month first. */
  contributions: ContributionPage;
  employer?: Maybe<Scalars['String']['output']>;
  enrolledOn: Scalars['BusinessDate']['output'];
  /** The first contributed month. */
  firstMonth?: Maybe<Scalars['BusinessMonth']['output']>;
  /** Ascending. */
  gapMonths: Array<Scalars['BusinessMonth']['output']>;
  /** The last contributed month. */
  lastMonth?: Maybe<Scalars['BusinessMonth']['output']>;
  monthsContributed: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  regionCode: Scalars['String']['output'];
  regionName: Scalars['String']['output'];
  status: EnrolmentStatus;
  /** Ascending, from the first contributed year to the business day’s year; the picture of a working life. */
  years: Array<ContributionYear>;
};


/** One insurance in which the citizen is enrolled, and its working life. */
export type InsuranceContributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type IssueCounterCodeInput = {
  idNumber: Scalars['String']['input'];
  /** As the card shows it. */
  name: Scalars['String']['input'];
};

/** A code to hand over. It is shown once and kept nowhere in clear. */
export type IssuedCodeView = {
  code: Scalars['String']['output'];
  person: DeskPerson;
  validUntil: Scalars['DateTime']['output'];
};

/** One cell of a guide as it stands in the department’s file. */
export type ItemCell = {
  choices: Array<Scalars['String']['output']>;
  /** E.g. 承诺办结时限. */
  column: Scalars['String']['output'];
  /** The value is the basic item’s. */
  inherited: Scalars['Boolean']['output'];
  kind: ItemCellKind;
  /** Why staff cannot change it; null: they can. */
  lock?: Maybe<ItemCellLock>;
  /** What citizens read now. */
  published?: Maybe<Scalars['String']['output']>;
  /** Null: empty. */
  value?: Maybe<Scalars['String']['output']>;
};

export type ItemCellGroup = {
  cells: Array<ItemCell>;
  title: Scalars['String']['output'];
};

/** A cell, written as in the department’s file. */
export type ItemCellInput = {
  /** E.g. 承诺办结时限. */
  column: Scalars['String']['input'];
  /** Null or empty: the cell is cleared. Up to 8,000 characters. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** How a cell is filled in. CHOICES: several words, separated by 、. FLAG: 是 or 否. */
export type ItemCellKind =
  | 'CHOICE'
  | 'CHOICES'
  | 'FLAG'
  | 'LONG_TEXT'
  | 'NUMBER'
  | 'TEXT';

/** SHARED: 四级四同, the basic item says it for all levels. DEPARTMENT: it comes with the handover alone. */
export type ItemCellLock =
  | 'DEPARTMENT'
  | 'SHARED';

/** Computed from the item’s fields, never ticked. */
export type ItemDerived = {
  /** How much shorter than the statutory time, percent. */
  fasterPercent?: Maybe<Scalars['Int']['output']>;
  fasterReason: Scalars['String']['output'];
  kind?: Maybe<ProjectType>;
  kindReason: Scalars['String']['output'];
  lists: Array<ItemListMembership>;
  visits?: Maybe<Scalars['Int']['output']>;
  visitsReason: Scalars['String']['output'];
};

/** One of the eight disclosures, in plain sentences. */
export type ItemDisclosure = {
  key: DisclosureKey;
  text: Scalars['String']['output'];
  /** 办什么, 谁能办, 带什么, 多久办好, 花多少钱, 去哪儿办, 怎么办, 您的权利. */
  title: Scalars['String']['output'];
};

/** 收费项目. */
export type ItemFee = {
  /** Where it is one figure. */
  amountFen?: Maybe<Scalars['Fen']['output']>;
  /** Its own basis, or the item’s. */
  basis?: Maybe<Scalars['String']['output']>;
  code: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  reducible: Scalars['Boolean']['output'];
  reduction?: Maybe<Scalars['String']['output']>;
  /** In words: 10 元/证. */
  standard: Scalars['String']['output'];
};

/** One field that two versions do not share. */
export type ItemFieldDifference = {
  /** Null: it is there no longer. */
  after?: Maybe<Scalars['String']['output']>;
  /** Null: it was not there. */
  before?: Maybe<Scalars['String']['output']>;
  /** The column, or 材料 · 身份证明 · 份数. */
  field: Scalars['String']['output'];
};

/** How many findings of one rule one department has. */
export type ItemFindingCount = {
  count: Scalars['Int']['output'];
  department: Scalars['String']['output'];
  /** E.g. CAT-PROMISE. */
  rule: Scalars['ID']['output'];
  severity: LintSeverity;
};

/** Which findings of the linter; what is left out does not matter. */
export type ItemFindingsInput = {
  /** As the counts name it. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** E.g. CAT-PROMISE. */
  rule?: InputMaybe<Scalars['ID']['input']>;
  severity?: InputMaybe<LintSeverity>;
};

/** A material, fee, step, question or result; they are handed over by departments. */
export type ItemFormPart = {
  code: Scalars['String']['output'];
  /** The basic item asks for it everywhere. */
  inherited: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  /** 材料, 收费, 环节, 问题, 结果. */
  title: Scalars['String']['output'];
};

/** Everything that is needed to change a guide. */
export type ItemFormView = {
  /** From what citizens read to this version. */
  changes: Array<ItemFieldDifference>;
  groups: Array<ItemCellGroup>;
  parts: Array<ItemFormPart>;
  /** Number of the version that citizens read; null: they read none. */
  publishedNumber?: Maybe<Scalars['Int']['output']>;
  /** Where a change begins. */
  version: ItemVersionView;
};

/** 办事指南. */
export type ItemGuide = {
  /** 办理地点. */
  address?: Maybe<Scalars['String']['output']>;
  /** 基本编码. */
  basicCode: Scalars['String']['output'];
  /** 设定依据. */
  basis?: Maybe<Scalars['String']['output']>;
  /** 预约办理. */
  bookable: Scalars['Boolean']['output'];
  /** Of an application that is accepted on the day; without one, of an application that is handed in now. */
  calendar: WorkingCalendar;
  /** 业务办理项. */
  caseName?: Maybe<Scalars['String']['output']>;
  /** 是否收费. */
  charged: Scalars['Boolean']['output'];
  /** 实施编码. */
  code: Scalars['ID']['output'];
  /** 受理条件. */
  conditions?: Maybe<Scalars['String']['output']>;
  /** 咨询方式. */
  contact?: Maybe<Scalars['String']['output']>;
  /** 物流快递. */
  courier: Scalars['Boolean']['output'];
  /** 决定机构. */
  decidedBy: Scalars['String']['output'];
  /** 受理机构. */
  department: Scalars['String']['output'];
  derived: ItemDerived;
  /** Eight, in the order in which they are read. */
  disclosures: Array<ItemDisclosure>;
  enterpriseTopics: Array<Scalars['String']['output']>;
  fees: Array<ItemFee>;
  /** 办理流程 in words. */
  flow?: Maybe<Scalars['String']['output']>;
  /** 办理形式. */
  forms: Array<HandleForm>;
  /** 通办范围. */
  handleArea?: Maybe<HandleArea>;
  /** 办理时间. */
  hours?: Maybe<Scalars['String']['output']>;
  /** 中介服务. */
  intermediaries?: Maybe<Scalars['String']['output']>;
  /** 联办机构. */
  jointDepartments: Array<Scalars['String']['output']>;
  level: UseLevel;
  lifeEvents: Array<Scalars['String']['output']>;
  materials: Array<ItemMaterial>;
  /** An address, or `mini:` and a page of this program. */
  mobileUrl?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  online: Scalars['Boolean']['output'];
  onlineDepth?: Maybe<OnlineDepth>;
  /** 网上支付. */
  onlinePayment: Scalars['Boolean']['output'];
  outcomes: Array<ItemOutcome>;
  personTopics: Array<Scalars['String']['output']>;
  /** 权力来源. */
  powerSource?: Maybe<Scalars['String']['output']>;
  /** 禁止性要求. */
  prohibitions?: Maybe<Scalars['String']['output']>;
  promised?: Maybe<ItemTimeLimit>;
  promisedNote?: Maybe<Scalars['String']['output']>;
  /** 数量限制. */
  quantityLimit?: Maybe<Scalars['String']['output']>;
  questions: Array<ItemQuestion>;
  /** 12 digits. */
  regionCode: Scalars['String']['output'];
  /** 审查类型. */
  reviewType?: Maybe<Scalars['String']['output']>;
  /** 适用范围. */
  scope?: Maybe<Scalars['String']['output']>;
  /** 自助终端. */
  selfService: Scalars['Boolean']['output'];
  serves: Array<ServedKind>;
  /** 特殊程序, whose time does not count. */
  specialProcedure?: Maybe<Scalars['String']['output']>;
  statutory?: Maybe<ItemTimeLimit>;
  statutoryNote?: Maybe<Scalars['String']['output']>;
  steps: Array<ItemStep>;
  /** 监督投诉方式. */
  supervision?: Maybe<Scalars['String']['output']>;
  type?: Maybe<TaskType>;
  version: ItemGuideVersion;
  webUrl?: Maybe<Scalars['String']['output']>;
  windows: Array<ServiceWindow>;
};


/** 办事指南. */
export type ItemGuideCalendarArgs = {
  from?: InputMaybe<Scalars['BusinessDate']['input']>;
};

/** Which version of the guide this is. */
export type ItemGuideVersion = {
  id: Scalars['ID']['output'];
  inForceFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Null: still in force. */
  inForceUntil?: Maybe<Scalars['DateTime']['output']>;
  number: Scalars['Int']['output'];
};

/** Whether the item belongs to one of the four lists, and why. */
export type ItemListMembership = {
  belongs: Scalars['Boolean']['output'];
  list: FourList;
  name: Scalars['String']['output'];
  reason: Scalars['String']['output'];
};

/** 申请材料. */
export type ItemMaterial = {
  /** 受理标准. */
  acceptance?: Maybe<Scalars['String']['output']>;
  basis?: Maybe<Scalars['String']['output']>;
  /** The same material of several items has the same code. */
  code: Scalars['ID']['output'];
  /** When it is asked for. Null: always. */
  condition?: Maybe<Scalars['String']['output']>;
  copies: Scalars['Int']['output'];
  /** PDF, JPG, … */
  fileFormats: Array<Scalars['String']['output']>;
  fileLimitMb?: Maybe<Scalars['Int']['output']>;
  /** 填报须知. */
  fillNotes?: Maybe<Scalars['String']['output']>;
  form: MaterialForm;
  /** 空白表: an address or the id of a text. */
  formUrl?: Maybe<Scalars['String']['output']>;
  /** Whether its blank form and a filled-in sample are drawn here: `/items/<code>/forms/<material>/blank.pdf`, `sample.pdf`. */
  hasForm: Scalars['Boolean']['output'];
  /** The e-licence that replaces it, e.g. `resident-id-card`. */
  licenceType?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  necessity: Necessity;
  noShareReason?: Maybe<Scalars['String']['output']>;
  originality: Originality;
  /** A4, 一寸白底照片 and the like. */
  pageFormat?: Maybe<Scalars['String']['output']>;
  /** 样表: an address or the id of a text. */
  sampleUrl?: Maybe<Scalars['String']['output']>;
  source: MaterialSource;
  /** Who issues it. */
  sourceNote?: Maybe<Scalars['String']['output']>;
};

/** 办理结果. */
export type ItemOutcome = {
  code: Scalars['ID']['output'];
  deliveries: Array<Delivery>;
  /** Working days after the decision. */
  deliveryDays?: Maybe<Scalars['Int']['output']>;
  kind: ResultKind;
  licenceType?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  sampleUrl?: Maybe<Scalars['String']['output']>;
  validity?: Maybe<Scalars['String']['output']>;
};

/** 常见问题. */
export type ItemQuestion = {
  answer: Scalars['String']['output'];
  code: Scalars['ID']['output'];
  question: Scalars['String']['output'];
};

/** RELEVANCE: the best answer first. DISTANCE: the nearest hall first, of answers that are good; without `near` counted from the hall of the region. */
export type ItemSearchOrder =
  | 'DISTANCE'
  | 'RELEVANCE';

/** FOUND: something answers. NEAREST: nothing does, these come nearest. NONE: not even that. */
export type ItemSearchOutcome =
  | 'FOUND'
  | 'NEAREST'
  | 'NONE';

/** 办理环节. */
export type ItemStep = {
  /** Numbers of the steps that must be over. Steps of the same `after` run in parallel. */
  after: Array<Scalars['Int']['output']>;
  /** A post. */
  by?: Maybe<Scalars['String']['output']>;
  /** Whether its time belongs to the promised time. */
  counted: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  number: Scalars['Int']['output'];
  result?: Maybe<Scalars['String']['output']>;
  standard?: Maybe<Scalars['String']['output']>;
  /** Working days; 0: on the spot. */
  workingDays: Scalars['Int']['output'];
};

/** 办结时限. */
export type ItemTimeLimit = {
  /** 0: at once. */
  amount: Scalars['Int']['output'];
  /** 3 个工作日, 当场办结. */
  text: Scalars['String']['output'];
  unit: TimeUnit;
};

export type ItemVersionAction =
  | 'CREATE'
  | 'EDIT'
  | 'PUBLISH'
  | 'RETIRE'
  | 'RETURN'
  | 'SUBMIT'
  | 'WITHDRAW';

/** A step of a version’s life. */
export type ItemVersionInput = {
  id: Scalars['ID']['input'];
  /** Of the version that was seen. */
  revision: Scalars['Int']['input'];
  /** For whoever reads the history, up to 500 characters. */
  why?: InputMaybe<Scalars['String']['input']>;
};

export type ItemVersionPage = {
  items: Array<ItemVersionView>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** A step that needs a reason. */
export type ItemVersionReasonInput = {
  id: Scalars['ID']['input'];
  /** Of the version that was seen. */
  revision: Scalars['Int']['input'];
  /** For whoever reads the history, up to 500 characters. */
  why: Scalars['String']['input'];
};

/** 草稿, 审核中, 已发布, 已停用. */
export type ItemVersionState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'RETIRED';

/** Who did what to a version, and why. */
export type ItemVersionStep = {
  action: ItemVersionAction;
  at: Scalars['DateTime']['output'];
  /** The department, or where the member of staff works. */
  by: Scalars['String']['output'];
  /** By a department’s handover; otherwise by a member of staff. */
  imported: Scalars['Boolean']['output'];
  why?: Maybe<Scalars['String']['output']>;
};

/** A version of a guide, for staff. */
export type ItemVersionView = {
  /** 实施编码. */
  code: Scalars['ID']['output'];
  department: Scalars['String']['output'];
  findings: Array<LintFinding>;
  /** Oldest first. */
  history: Array<ItemVersionStep>;
  id: Scalars['ID']['output'];
  inForceFrom?: Maybe<Scalars['DateTime']['output']>;
  inForceUntil?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  number: Scalars['Int']['output'];
  /** Hand it in with the next step; another value means that somebody was faster. */
  revision: Scalars['Int']['output'];
  state: ItemVersionState;
  verdict: LintVerdict;
};

/** What the linter says. Rules: docs/domains/catalog.md. */
export type LintFinding = {
  /** The law or standard behind it. */
  clause?: Maybe<Scalars['String']['output']>;
  /** The column of the department’s file. */
  column: Scalars['String']['output'];
  /** The code of the material, fee or step. */
  part?: Maybe<Scalars['String']['output']>;
  /** Why it is right as it is. */
  reason?: Maybe<Scalars['String']['output']>;
  /** E.g. CAT-PROMISE. */
  rule: Scalars['String']['output'];
  sentence: Scalars['String']['output'];
  severity: LintSeverity;
};

/** ERROR: cannot be published. WARNING: only with a reason. NOTICE: never in the way. */
export type LintSeverity =
  | 'ERROR'
  | 'NOTICE'
  | 'WARNING';

/** 可以发布, 需写理由, 不能发布. */
export type LintVerdict =
  | 'NEEDS_REASON'
  | 'PASSED'
  | 'REFUSED';

/** One of the four lists, and how many items it has in the region. */
export type ListItemCount = {
  count: Scalars['Int']['output'];
  list: FourList;
  /** 马上办, 网上办, 就近办, 一次办. */
  name: Scalars['String']['output'];
};

/** The same target gives the same code; one that is there keeps its note and last day. */
export type MakeEntryCodeInput = {
  /** CAMPAIGN: small letters, digits and hyphens. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** The code of a service item, the id of a hall, or the name of a page. */
  key: Scalars['String']['input'];
  kind: EntryKind;
  lastDay?: InputMaybe<Scalars['BusinessDate']['input']>;
  /** What it is for, up to 80 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** 纸质, 电子, either. */
export type MaterialForm =
  | 'EITHER'
  | 'ELECTRONIC'
  | 'PAPER';

/** 申请人自备, 政府部门核发, 其他. */
export type MaterialSource =
  | 'APPLICANT'
  | 'GOVERNMENT'
  | 'OTHER';

export type Me = {
  /** For whom the session acts; null for the citizen’s own affairs. */
  acting?: Maybe<Acting>;
  /** Null below VERIFIED. */
  citizen?: Maybe<Citizen>;
  /** When FACE becomes VERIFIED again; null below FACE. */
  faceUntil?: Maybe<Scalars['DateTime']['output']>;
  level: IdentityLevel;
};

export type MedicalAccount = {
  /** The sum of the ledger. */
  balanceFen: Scalars['Fen']['output'];
  /** Newest first. */
  entries: MedicalEntryPage;
};


export type MedicalAccountEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type MedicalEntry = {
  /** Signed. */
  amountFen: Scalars['Fen']['output'];
  id: Scalars['ID']['output'];
  /** Hospital or pharmacy. */
  institution?: Maybe<Scalars['String']['output']>;
  occurredAt: Scalars['DateTime']['output'];
  type: MedicalEntryType;
};

export type MedicalEntryPage = {
  items: Array<MedicalEntry>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** 划入, 支出, 结息, 冲正. */
export type MedicalEntryType =
  | 'CREDIT'
  | 'EXPENSE'
  | 'INTEREST'
  | 'REVERSAL';

/** A word that at least three sessions looked for on the day without an answer. */
export type MissedSearch = {
  on: Scalars['BusinessDate']['output'];
  /** How often it was looked for. */
  times: Scalars['Int']['output'];
  word: Scalars['String']['output'];
};

/** ARREARS before GAP where a month is both. FUTURE: from the business day’s month on, not contributed. */
export type MonthState =
  | 'ARREARS'
  | 'CONTRIBUTED'
  | 'FUTURE'
  | 'GAP'
  | 'NOT_COVERED';

export type MonthlyDeposit = {
  amountFen: Scalars['Fen']['output'];
  month: Scalars['BusinessMonth']['output'];
};

export type Mutation = {
  /** Announces a visit to a hall, where a clerk then gives a code. */
  announceVisit: AnnouncedVisit;
  /** By whom it was taken; the citizen is told by SMS. */
  answerCorrection: CorrectionCase;
  /** Of two answers at once, the first counts. */
  answerDelegation: Delegations;
  /** Asks a relative for consent, or offers it. The other is told by SMS and finds the request on the own account; it is open for 7 days. */
  askDelegation: Delegations;
  /** Whether there was a visit to take back; its place is free again. */
  cancelVisit: Scalars['Boolean']['output'];
  /** Binds the account to the person. Answers a new session; the old tokens end. */
  completeIdentityVerification: Session;
  /** Signs the person in, verified at once. Only the tab that started can complete. */
  completePersonSignIn: Session;
  /** The helper’s word about who stands in front of them. */
  confirmPair: Scalars['Boolean']['output'];
  /** Goes on with a step: asks the vendor about an open face check, and once the step is passed answers the session that has risen to FACE; the old tokens end. */
  continueStepUp: StepUpProgressView;
  /** Agrees to or refuses one purpose. Nothing else depends on it. */
  decideConsent: Array<Consent>;
  /** Of two who decide at once, the first counts. The citizen is told by SMS. */
  decideReview: ReviewCaseView;
  /** A new draft that differs from the newest version by these cells. */
  draftItem: ItemVersionView;
  /** Changes cells of a draft. Fails with ITEM_VERSION_MOVED when somebody was faster. */
  editItemDraft: ItemVersionView;
  /** Ends a delegation or takes a request back. At once, on every instance of the BFF, in the middle of a session. */
  endDelegation: Delegations;
  /** Signs one device out at once, on every instance of the BFF. */
  endDevice: Devices;
  /** Signs all devices of the citizen out but the one that asks. */
  endOtherDevices: Devices;
  /** From now on every operation of this session is about the other person, until `leaveActing`. */
  enterActing: Me;
  /** A code that a clerk gave to this citizen, after looking at the card. */
  enterCounterCode: StepUpProgressView;
  /** A file of the copy, for the sign-in that asked for it. A mutation, so that no cache keeps it. */
  fetchDataFile: DataFileView;
  /** The shown code no longer serves. */
  forgetAgentCode: Scalars['Boolean']['output'];
  /** A code for the person whose card the clerk holds: one use, 15 minutes, worth nothing to anybody else. */
  issueCounterCode: IssuedCodeView;
  /** A code for who came as announced. */
  issueVisitCode: IssuedCodeView;
  leaveActing: Me;
  makeEntryCode: EntryCode;
  /** In review → published. Fails with ITEM_VERSION_REFUSED when the linter says no, STAFF_NOT_ONESELF for one’s own. */
  publishItemVersion: ItemVersionView;
  /** A refresh token serves once; used again, all tokens that came from it end. */
  refreshSession: Session;
  /** Begins the days of grace for all accounts of the citizen. Who is verified needs the level FACE (FACE_REQUIRED). */
  requestAccountClosing: Closing;
  /** Begins a copy; it is made in the background. Three in 24 hours. */
  requestDataExport: DataExport;
  /** Published → retired: citizens see it no longer. */
  retireItemVersion: ItemVersionView;
  /** In review → draft. */
  returnItemDraft: ItemVersionView;
  /** The citizen’s own numbers in full. A mutation, so that no cache keeps the answer and no client asks twice. */
  revealNumbers: FullNumbers;
  /** A code to the citizen’s registered phone, for those without a smartphone. Answers the same whoever is named. */
  sendAgentCode: SentAgentCode;
  /** The citizen’s consent to one visit, as a code for the own screen: one use, 10 minutes. The one before no longer serves. */
  showAgentCode: ShownAgentCode;
  /** Exchanges the platform's one-time login code (wx.login, my.getAuthCode, the H5 sign-in) for a session. In development any code is an account's name, on every platform. */
  signIn: Session;
  /** Ends the session at once, on every instance of the BFF. */
  signOut: Scalars['Boolean']['output'];
  /** Begins the visit; it is the first of `iMayActFor` of kind AGENT. */
  startAgentVisit: Delegations;
  /** Begins a face check with the host; no picture comes to us. */
  startFaceCheck: BegunFaceView;
  /** Draws six digits that the citizen shows to a member of staff. */
  startHelpCheck: BegunHelp;
  /** Sends a one-time code to the phone that the population register holds for this person. A wrong name, an unknown person and a person without a phone look the same to the caller, in the answer and in its time. */
  startIdentityVerification: IdentityChallenge;
  /** Begins a sign-in in a browser that no platform knows, as `startIdentityVerification` does: a wrong name, an unknown person and a person without a phone look the same. */
  startPersonSignIn: IdentityChallenge;
  submitCorrection: Correction;
  /** Draft → in review. */
  submitItemDraft: ItemVersionView;
  /** Switches a code off, or on again. */
  switchEntryCode: EntryCode;
  takeCorrection: CorrectionCase;
  /** The citizen who shows these six digits; compare with the card. */
  takePair: TakenPairView;
  /** Takes an account from the citizen and forgets it: its devices are signed out, and its next sign-in is a new account. */
  unbindAccount: Devices;
  /** Undoes it within the days of grace. */
  undoAccountClosing: Scalars['Boolean']['output'];
  /** Takes a consent back. Withdrawing IDENTITY_VERIFICATION unbinds the account that asks and ends its sessions. */
  withdrawConsent: Array<Consent>;
  withdrawCorrection: Correction;
  /** Draft → retired, before citizens ever read it. */
  withdrawItemDraft: ItemVersionView;
};


export type MutationAnnounceVisitArgs = {
  input: BookVisitInput;
};


export type MutationAnswerCorrectionArgs = {
  input: AnswerCorrectionInput;
};


export type MutationAnswerDelegationArgs = {
  input: AnswerDelegationInput;
};


export type MutationAskDelegationArgs = {
  input: AskDelegationInput;
};


export type MutationCompleteIdentityVerificationArgs = {
  input: CompleteIdentityVerificationInput;
};


export type MutationCompletePersonSignInArgs = {
  input: CompletePersonSignInInput;
};


export type MutationConfirmPairArgs = {
  input: ConfirmPairInput;
};


export type MutationContinueStepUpArgs = {
  input: ContinueStepUpInput;
};


export type MutationDecideConsentArgs = {
  input: DecideConsentInput;
};


export type MutationDecideReviewArgs = {
  input: DecideReviewInput;
};


export type MutationDraftItemArgs = {
  input: DraftItemInput;
};


export type MutationEditItemDraftArgs = {
  input: EditItemInput;
};


export type MutationEndDelegationArgs = {
  input: DelegationIdInput;
};


export type MutationEndDeviceArgs = {
  input: EndDeviceInput;
};


export type MutationEnterActingArgs = {
  input: DelegationIdInput;
};


export type MutationEnterCounterCodeArgs = {
  input: CounterCodeInput;
};


export type MutationFetchDataFileArgs = {
  input: FetchDataFileInput;
};


export type MutationIssueCounterCodeArgs = {
  input: IssueCounterCodeInput;
};


export type MutationIssueVisitCodeArgs = {
  visitId: Scalars['ID']['input'];
};


export type MutationMakeEntryCodeArgs = {
  input: MakeEntryCodeInput;
};


export type MutationPublishItemVersionArgs = {
  input: ItemVersionInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRetireItemVersionArgs = {
  input: ItemVersionReasonInput;
};


export type MutationReturnItemDraftArgs = {
  input: ItemVersionReasonInput;
};


export type MutationSendAgentCodeArgs = {
  input: SendAgentCodeInput;
};


export type MutationShowAgentCodeArgs = {
  input: ShowAgentCodeInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationStartAgentVisitArgs = {
  input: StartAgentVisitInput;
};


export type MutationStartFaceCheckArgs = {
  input: StartFaceInput;
};


export type MutationStartIdentityVerificationArgs = {
  input: StartIdentityVerificationInput;
};


export type MutationStartPersonSignInArgs = {
  input: StartPersonSignInInput;
};


export type MutationSubmitCorrectionArgs = {
  input: SubmitCorrectionInput;
};


export type MutationSubmitItemDraftArgs = {
  input: ItemVersionInput;
};


export type MutationSwitchEntryCodeArgs = {
  input: SwitchEntryCodeInput;
};


export type MutationTakeCorrectionArgs = {
  input: TakeCorrectionInput;
};


export type MutationTakePairArgs = {
  input: TakePairInput;
};


export type MutationUnbindAccountArgs = {
  input: UnbindAccountInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


export type MutationWithdrawCorrectionArgs = {
  input: WithdrawCorrectionInput;
};


export type MutationWithdrawItemDraftArgs = {
  input: ItemVersionReasonInput;
};

/** A topic, life event or department, and how many items it has in the region. */
export type NamedItemCount = {
  count: Scalars['Int']['output'];
  name: Scalars['String']['output'];
};

/** 必要, 非必要, 容缺后补. */
export type Necessity =
  | 'LATER'
  | 'OPTIONAL'
  | 'REQUIRED';

/** One line of the list of personal information. */
export type NoticeItem = {
  /** How long. */
  kept: Scalars['String']['output'];
  what: Scalars['String']['output'];
  /** Who handles it. */
  who: Scalars['String']['output'];
  why: Scalars['String']['output'];
};

/** 互联网咨询, 网上收件, 网上预审, 网上受理, 网上办理, 结果反馈, 全程网办: the deepest one. */
export type OnlineDepth =
  | 'ACCEPTING'
  | 'CHECKING'
  | 'CONSULTING'
  | 'HANDLING'
  | 'RECEIVING'
  | 'RESULT'
  | 'WHOLE';

/** 原件, 复印件, both. */
export type Originality =
  | 'BOTH'
  | 'COPY'
  | 'ORIGINAL';

/** Everything that the home page draws. */
export type Overview = {
  housingFund: HousingFundSection;
  /** What needs the citizen’s attention: LOAN_OVERDUE first; then what is overdue (inspection, insurance, licence); VIOLATION_UNHANDLED; FINE_UNPAID; then by dueOn; CONTRIBUTION_GAP last. One a kind. A section that did not answer raises none. */
  reminders: Array<Reminder>;
  socialSecurity: SocialSecuritySection;
  traffic: TrafficSection;
};

/** Where a page of a list ends, and whether more follows. */
export type PageInfo = {
  /** Hand it in as `after` for the next page. Null: the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

/** Where the citizen stands, in degrees. Used for the one answer, never kept. */
export type PlaceNearby = {
  latitude: Scalars['Float']['input'];
  longitude: Scalars['Float']['input'];
};

export type Platform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

/** INSTANT: 即办件. PROMISED: 承诺件. */
export type ProjectType =
  | 'INSTANT'
  | 'PROMISED';

export type Query = {
  /** Who looked at the citizen’s records, the newest first. What was looked at a second ago may be missing. */
  accessRecords: AccessRecordPage;
  accountClosing?: Maybe<Closing>;
  /** Who is announced on a day in the halls of one’s division; without a day, today. */
  announcedVisits: Array<DeskVisit>;
  businessDate: Scalars['BusinessDate']['output'];
  /** The city that this product serves. */
  cityRegion: Region;
  closingTerms: ClosingTerms;
  /** Every purpose and how it stands with the account that asks. */
  consents: Array<Consent>;
  correctionQueue: CorrectionQueue;
  /** The citizen’s own, the newest first, at most 50. */
  corrections: Array<Correction>;
  delegations: Delegations;
  /** The records are a demonstration city's. */
  demo: Scalars['Boolean']['output'];
  /** Empty unless the records are a demonstration city's. */
  demoResidents: Array<DemoResident>;
  devices: Devices;
  /** Where a scanned code leads, or why it leads nowhere. Answers whatever stood in the code. */
  entry: Entry;
  /** Newest first. */
  entryCodes: EntryCodeList;
  /** Scans a day, code and platform, in the order of days. */
  entryScans: Array<EntryScans>;
  /** Materials of a guide that the city’s records already hold for the citizen. Null: none of its materials could be among them, nothing was read. */
  heldMaterials?: Maybe<HeldMaterials>;
  /** Null together with an error HOUSING_FUND_UNAVAILABLE, likewise. */
  housingFund?: Maybe<HousingFund>;
  identityNotice: IdentityNotice;
  /** Between two versions, by their ids. */
  itemDifference: Array<ItemFieldDifference>;
  /** Findings by rule and department, the most first. */
  itemFindingCounts: Array<ItemFindingCount>;
  /** Published versions, drafts and those in review with such findings. `after` is the last id seen. */
  itemFindings: ItemVersionPage;
  /** A guide’s cells, to be changed. Fails with ITEM_NOT_FOUND. */
  itemForm: ItemFormView;
  /** Fails with ITEM_NOT_FOUND. */
  itemGuide: ItemGuide;
  /** Every version of an implementation, newest first. Fails with ITEM_NOT_FOUND. */
  itemVersions: Array<ItemVersionView>;
  /** Drafts and versions in review, with what the linter found. `after` is the last id seen. */
  itemVersionsWaiting: ItemVersionPage;
  me: Me;
  /** What was looked for without an answer, the most frequent first, 200 at most; days of the last 180. */
  missedSearches: Array<MissedSearch>;
  /** What is held about the citizen, by who answers for it. */
  myData: Array<HeldKind>;
  /** The copy that this sign-in has asked for. */
  myDataExport?: Maybe<DataExport>;
  /** Everything that the home page draws, in one request. Each section answers alone: one that fails or is late never hides or delays another. */
  overview: Overview;
  /** The privacy guide (个人信息保护指引), readable before anybody is signed in. */
  privacyGuide: ConsentNotice;
  /** In development any browser may sign in as an account that it names itself, without a person. */
  quickSignIn: Scalars['Boolean']['output'];
  /** By its code of 6, 9 or 12 digits; null when it is not in the list. */
  region?: Maybe<Region>;
  /** What stands directly below `parent`; without it the provinces. */
  regions: Array<Region>;
  /** One case, decided or not. */
  reviewCase: ReviewCaseView;
  reviewQueue: ReviewQueue;
  scenario: ScenarioGuide;
  /** What a link or a printed code leads to. */
  scenarioByCode: ScenarioRestored;
  scenarioResult: ScenarioResult;
  /** Every guide, by id. */
  scenarios: Array<ScenarioCard>;
  /** Without an answer: the nearest ones, and whom to ask. */
  searchItems: ServiceItemSearch;
  /** By characters, full pinyin or initials (`hzq`); best first, our city’s before others. `first`: at most 50. */
  searchRegions: Array<Region>;
  /** While typing: items first, at most 8, then life events and departments. */
  searchSuggestions: Array<SearchSuggestion>;
  serverTime: Scalars['DateTime']['output'];
  /** Of the region, of those above it and of those inside it. */
  serviceHalls: Array<ServiceHall>;
  /** One implementation of each item. 高频 first, then by name. */
  serviceItems: ServiceItemPage;
  serviceItemsHome: ServiceItemsHome;
  /** What is read before somebody else is let in on one’s records; its version goes with the consent. */
  sharingNotice: ConsentNotice;
  /** Null together with an error SOCIAL_SECURITY_UNAVAILABLE when the records could not be read in time; the other fields of the request still answer. */
  socialSecurity?: Maybe<SocialSecurity>;
  staffDesk: StaffDesk;
  /** For a page that waits: asked every few seconds. */
  stepUp: StepUp;
  stepUpOptions: StepUpOptions;
  /** Null together with an error TRAFFIC_UNAVAILABLE, likewise. */
  traffic?: Maybe<Traffic>;
};


export type QueryAccessRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  byOthers?: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAnnouncedVisitsArgs = {
  day?: InputMaybe<Scalars['BusinessDate']['input']>;
};


export type QueryEntryArgs = {
  platform?: InputMaybe<Platform>;
  scene: Scalars['String']['input'];
};


export type QueryEntryCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEntryScansArgs = {
  from: Scalars['BusinessDate']['input'];
  to: Scalars['BusinessDate']['input'];
};


export type QueryHeldMaterialsArgs = {
  code: Scalars['ID']['input'];
};


export type QueryItemDifferenceArgs = {
  after: Scalars['ID']['input'];
  before: Scalars['ID']['input'];
};


export type QueryItemFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemFindingsInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryItemFormArgs = {
  code: Scalars['ID']['input'];
};


export type QueryItemGuideArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  code: Scalars['ID']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};


export type QueryItemVersionsArgs = {
  code: Scalars['ID']['input'];
};


export type QueryItemVersionsWaitingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMissedSearchesArgs = {
  from: Scalars['BusinessDate']['input'];
  until: Scalars['BusinessDate']['input'];
};


export type QueryRegionArgs = {
  code: Scalars['ID']['input'];
};


export type QueryRegionsArgs = {
  parent?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReviewCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewQueueArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryScenarioArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScenarioByCodeArgs = {
  code: Scalars['String']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};


export type QueryScenarioResultArgs = {
  input: ScenarioAnswersInput;
};


export type QuerySearchItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  near?: InputMaybe<PlaceNearby>;
  order?: InputMaybe<ItemSearchOrder>;
  region?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
};


export type QuerySearchRegionsArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
  within?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySearchSuggestionsArgs = {
  region?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
};


export type QueryServiceHallsArgs = {
  region?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceItemsHomeArgs = {
  region?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStepUpArgs = {
  id: Scalars['ID']['input'];
};

/** Why somebody looked. OWN: for the person, by themselves or by who acts for them. COUNTER: a card was compared at a counter. HELP: likewise, by a helper. REVIEW: a face check was judged. CORRECTION: a request to correct something was handled. */
export type ReadPurpose =
  | 'CORRECTION'
  | 'COUNTER'
  | 'HELP'
  | 'OWN'
  | 'REVIEW';

/** Who looked at a person’s records. */
export type ReaderKind =
  | 'AGENT'
  | 'GUARDIAN'
  | 'RELATIVE'
  | 'SELF'
  | 'STAFF';

/** A kind of personal records. IDENTITY: name and identity number behind stars. FULL_NUMBERS: in full. MY_DATA: the list of what is held. DATA_COPY: the file of all of it. */
export type RecordKind =
  | 'CORRECTIONS'
  | 'DATA_COPY'
  | 'FULL_NUMBERS'
  | 'HOUSING_FUND'
  | 'IDENTITY'
  | 'MY_DATA'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

export type RefreshSessionInput = {
  refreshToken: Scalars['String']['input'];
};

/** A place of the statistical division list, at one of five levels. */
export type Region = {
  /** 12 digits. */
  code: Scalars['ID']['output'];
  /** Invented, of the demonstration city. */
  demonstration: Scalars['Boolean']['output'];
  /** 山东省云港市海州区滨海街道. */
  fullName: Scalars['String']['output'];
  hasChildren: Scalars['Boolean']['output'];
  /** Of the pinyin, lower case: `bhjd`. */
  initials: Scalars['String']['output'];
  level: RegionLevel;
  /** Its own name: 滨海街道. */
  name: Scalars['String']['output'];
  /** From the province down to the place itself. */
  path: Array<Region>;
};

/** 省、市、县、乡镇街道、村社区. */
export type RegionLevel =
  | 'CITY'
  | 'COUNTY'
  | 'PROVINCE'
  | 'TOWN'
  | 'VILLAGE';

export type Reminder = {
  /** Over the records that it stands for. */
  amountFen?: Maybe<Scalars['Fen']['output']>;
  /** How many records the reminder stands for. */
  count: Scalars['Int']['output'];
  detail: Scalars['String']['output'];
  /** The earliest of the records that it stands for. */
  dueOn?: Maybe<Scalars['BusinessDate']['output']>;
  id: Scalars['ID']['output'];
  kind: ReminderKind;
  target: ReminderTarget;
  title: Scalars['String']['output'];
};

/** Raised at once for violations, fines, overdue instalments; INSPECTION_DUE and LICENCE_EXPIRING 90 days before, INSURANCE_DUE 30, LOAN_DUE 7; CONTRIBUTION_GAP for gaps and arrears of the last 24 months. */
export type ReminderKind =
  | 'CONTRIBUTION_GAP'
  | 'FINE_UNPAID'
  | 'INSPECTION_DUE'
  | 'INSURANCE_DUE'
  | 'LICENCE_EXPIRING'
  | 'LOAN_DUE'
  | 'LOAN_OVERDUE'
  | 'VIOLATION_UNHANDLED';

export type ReminderPage =
  | 'HOUSING_FUND_LOAN'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC_LICENCE'
  | 'TRAFFIC_VEHICLE'
  | 'TRAFFIC_VIOLATIONS';

/** Where a tap leads. */
export type ReminderTarget = {
  page: ReminderPage;
  /** The most urgent record, where the page has one. */
  recordId?: Maybe<Scalars['ID']['output']>;
};

/** 等额本息, 等额本金. */
export type RepaymentMethod =
  | 'EQUAL_INSTALMENT'
  | 'EQUAL_PRINCIPAL';

export type RepaymentWithdrawal = {
  openFromOn: Scalars['BusinessDate']['output'];
  /** One for each calendar year with repayments, ascending. Each figure stands alone: what is withdrawn lowers the others. */
  years: Array<WithdrawalYear>;
};

/** 证照, 批文, 证明, 其他, 无. */
export type ResultKind =
  | 'APPROVAL'
  | 'CERTIFICATE'
  | 'LICENCE'
  | 'NONE'
  | 'OTHER';

/** A face check that no machine could decide. */
export type ReviewCaseView = {
  /** By which the vendor’s staff find what they saw. */
  auditId?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  person: DeskPerson;
  platform: Platform;
  startedAt: Scalars['DateTime']['output'];
  step: StepUp;
  validUntil: Scalars['DateTime']['output'];
};

export type ReviewQueue = {
  /** The longest waiting first; never one’s own. */
  items: Array<ReviewCaseView>;
  totalCount: Scalars['Int']['output'];
};

export type ScenarioAnswerChoice = {
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  /** What the answer means. */
  note?: Maybe<Scalars['String']['output']>;
  /** The answer ends the questions: what to do instead. */
  stop?: Maybe<Scalars['String']['output']>;
};

/** One question with the chosen answer. */
export type ScenarioAnswerInput = {
  answer: Scalars['ID']['input'];
  question: Scalars['ID']['input'];
};

/** Answers to all questions that were asked. */
export type ScenarioAnswersInput = {
  answers: Array<ScenarioAnswerInput>;
  id: Scalars['ID']['input'];
  /** Division code of 6, 9 or 12 digits; without it the city. */
  region?: InputMaybe<Scalars['String']['input']>;
};

export type ScenarioAudience =
  | 'ENTERPRISE'
  | 'PERSON';

/** A guide by questions, in a list. */
export type ScenarioCard = {
  /** What else people call it. */
  aliases: Array<Scalars['String']['output']>;
  audience: ScenarioAudience;
  /** 牵头部门. */
  department: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** The picture’s name, one of restaurant, newborn, retirement, job, home, company, other. */
  picture: Scalars['String']['output'];
  summary: Scalars['String']['output'];
  /** Counts changes; part of a code of answers. */
  version: Scalars['Int']['output'];
};

/** The question was asked and answered by one of these. */
export type ScenarioClause = {
  answers: Array<Scalars['ID']['output']>;
  question: Scalars['ID']['output'];
};

export type ScenarioCost = {
  fees: Array<ScenarioFee>;
  /** What everybody pays. */
  leastFen: Scalars['Fen']['output'];
  /** With every reducible fee in full; null: some fee has no figure. */
  mostFen?: Maybe<Scalars['Fen']['output']>;
};

export type ScenarioFee = {
  /** Null: no single figure, the standard says how much. */
  amountFen?: Maybe<Scalars['Fen']['output']>;
  name: Scalars['String']['output'];
  /** Who pays less, as far as it is said; null: nobody. */
  reduction?: Maybe<Scalars['String']['output']>;
  standard: Scalars['String']['output'];
  /** The item in plain words. */
  title: Scalars['String']['output'];
};

/** A chosen answer. */
export type ScenarioGivenAnswer = {
  answer: Scalars['ID']['output'];
  question: Scalars['ID']['output'];
};

/** Everything that is needed to ask the questions without asking the server in between. */
export type ScenarioGuide = {
  /** What else people call it. */
  aliases: Array<Scalars['String']['output']>;
  audience: ScenarioAudience;
  /** 牵头部门. */
  department: Scalars['String']['output'];
  /** The answers that a code restores: those that the guide still has, with what is new left out. None without a code. */
  given: Array<ScenarioGivenAnswer>;
  id: Scalars['ID']['output'];
  /** What one should know before the first question. */
  intro: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** The picture’s name, one of restaurant, newborn, retirement, job, home, company, other. */
  picture: Scalars['String']['output'];
  /** In the order in which they are asked. */
  questions: Array<ScenarioStepQuestion>;
  summary: Scalars['String']['output'];
  /** Counts changes; part of a code of answers. */
  version: Scalars['Int']['output'];
};


/** Everything that is needed to ask the questions without asking the server in between. */
export type ScenarioGuideGivenArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
};

/** One line of the merged list; what several items ask for stands there once. */
export type ScenarioMaterial = {
  /** An e-licence may take its place. */
  electronic: Scalars['Boolean']['output'];
  fillNotes?: Maybe<Scalars['String']['output']>;
  key: Scalars['ID']['output'];
  /** The item of this plan, in plain words, whose result it is: nothing to prepare. */
  madeBy?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** Only asked for under the conditions of its uses. */
  onlyIf: Scalars['Boolean']['output'];
  pageFormat?: Maybe<Scalars['String']['output']>;
  uses: Array<ScenarioMaterialUse>;
};

export type ScenarioMaterialUse = {
  /** 基本编码. */
  basicCode: Scalars['ID']['output'];
  /** When it is asked for; null: always. */
  condition?: Maybe<Scalars['String']['output']>;
  necessity: Necessity;
  /** The item in plain words. */
  title: Scalars['String']['output'];
};

/** One item of the plan. */
export type ScenarioPlanItem = {
  /** 基本编码 of items that must be finished before. */
  after: Array<Scalars['ID']['output']>;
  /** 基本编码. */
  basicCode: Scalars['ID']['output'];
  /** The answers for which it is there; empty: everybody needs it. */
  because: Array<ScenarioSaid>;
  charged: Scalars['Boolean']['output'];
  /** 实施编码 of the implementation nearest to the region; null: none is published. */
  code?: Maybe<Scalars['ID']['output']>;
  department?: Maybe<Scalars['String']['output']>;
  /** From 1; items of one layer can be done at the same time. */
  layer: Scalars['Int']['output'];
  /** As the catalogue calls it. */
  name?: Maybe<Scalars['String']['output']>;
  /** 3 个工作日, 当场办结. */
  promisedText?: Maybe<Scalars['String']['output']>;
  /** In plain words: 领营业执照. */
  title: Scalars['String']['output'];
  /** 到现场次数. */
  visits?: Maybe<Scalars['Int']['output']>;
  /** Why it is there. */
  why: Scalars['String']['output'];
};

/** What a code of answers restores in the guide as it is now. */
export type ScenarioRestored = {
  /** The guide was changed after the code was made. */
  changed: Scalars['Boolean']['output'];
  /** Null: there are questions to answer still. */
  result?: Maybe<ScenarioResult>;
  scenario: ScenarioCard;
};

/** What the answers lead to. */
export type ScenarioResult = {
  /** Restores the answers; 32 characters at most, may be a host’s `scene`. */
  code: Scalars['String']['output'];
  cost: ScenarioCost;
  /** In an order in which they can be done. */
  items: Array<ScenarioPlanItem>;
  layers: Scalars['Int']['output'];
  materials: Array<ScenarioMaterial>;
  said: Array<ScenarioSaid>;
  scenario: ScenarioCard;
  /** The advice that ended the questions; there are no items then. */
  stop?: Maybe<Scalars['String']['output']>;
  time: ScenarioTime;
  tips: Array<Scalars['String']['output']>;
};

/** A question with the answer that was given, in words. */
export type ScenarioSaid = {
  answer: Scalars['String']['output'];
  question: Scalars['String']['output'];
};

export type ScenarioStepQuestion = {
  answers: Array<ScenarioAnswerChoice>;
  /** Asked only when one of these lists holds as a whole; empty: always. Names earlier questions only. */
  askIf: Array<Array<ScenarioClause>>;
  help: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
};

export type ScenarioTime = {
  /** The items one after another that take that long, in plain words. */
  longestWay: Array<Scalars['String']['output']>;
  /** Working days when everything is done one after another. */
  oneByOne: Scalars['Int']['output'];
  /** Items of which nobody says how long they take, in plain words. */
  unknown: Array<Scalars['String']['output']>;
  /** Working days, when what can is done at the same time; 0: within a day. */
  workingDays: Scalars['Int']['output'];
};

/** Whom to ask when nothing was found. */
export type SearchHelp = {
  /** 政务服务热线. */
  name: Scalars['String']['output'];
  phone: Scalars['String']['output'];
};

/** What somebody who is still typing may mean. */
export type SearchSuggestion = {
  /** 实施编码 of an item; null of the others. */
  code?: Maybe<Scalars['ID']['output']>;
  kind: SearchSuggestionKind;
  /** Name of the item, life event or department. */
  text: Scalars['String']['output'];
};

export type SearchSuggestionKind =
  | 'DEPARTMENT'
  | 'ITEM'
  | 'LIFE_EVENT';

export type SendAgentCodeInput = {
  /** As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person. */
  idNumber: Scalars['String']['input'];
  /** 10 to 120. */
  minutes: Scalars['Int']['input'];
  /** As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person. */
  name: Scalars['String']['input'];
  /** At least one. */
  scopes: Array<DelegationScope>;
};

/** A code that went to the citizen’s registered phone, if there is such a citizen. */
export type SentAgentCode = {
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
};

/** 自然人, 企业法人, 事业法人, 社会组织法人, 非法人企业, 行政机关, 其他组织. */
export type ServedKind =
  | 'AGENCY'
  | 'ASSOCIATION'
  | 'ENTERPRISE'
  | 'INSTITUTION'
  | 'OTHER'
  | 'PERSON'
  | 'UNINCORPORATED';

/** 大厅. */
export type ServiceHall = {
  address: Scalars['String']['output'];
  /** 无障碍设施. */
  barrierFree?: Maybe<Scalars['String']['output']>;
  code: Scalars['ID']['output'];
  /** 办公时间. */
  hours: Scalars['String']['output'];
  /** Degrees. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees. */
  longitude?: Maybe<Scalars['Float']['output']>;
  name: Scalars['String']['output'];
  phone: Scalars['String']['output'];
  /** 12 digits. */
  regionCode: Scalars['String']['output'];
  traffic?: Maybe<Scalars['String']['output']>;
};

/** An item in a list. */
export type ServiceItemCard = {
  /** 基本编码. */
  basicCode: Scalars['String']['output'];
  /** Which case of the item; null: the item has one. */
  caseName?: Maybe<Scalars['String']['output']>;
  charged: Scalars['Boolean']['output'];
  /** 实施编码. */
  code: Scalars['ID']['output'];
  department: Scalars['String']['output'];
  frequent: Scalars['Boolean']['output'];
  kind?: Maybe<ProjectType>;
  level: UseLevel;
  lists: Array<FourList>;
  name: Scalars['String']['output'];
  /** 3 个工作日, 当场办结. */
  promisedText?: Maybe<Scalars['String']['output']>;
  /** 12 digits. */
  regionCode: Scalars['String']['output'];
  /** 到现场次数. */
  visits?: Maybe<Scalars['Int']['output']>;
};

/** Everything that is said has to hold. */
export type ServiceItemFilter = {
  audience?: InputMaybe<Audience>;
  department?: InputMaybe<Scalars['String']['input']>;
  frequent?: InputMaybe<Scalars['Boolean']['input']>;
  level?: InputMaybe<UseLevel>;
  lifeEvent?: InputMaybe<Scalars['String']['input']>;
  list?: InputMaybe<FourList>;
  /** Of persons or of enterprises. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

export type ServiceItemPage = {
  items: Array<ServiceItemCard>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** One implementation of each item that answers, the nearest to the region. */
export type ServiceItemSearch = {
  /** Of all that was found; to narrow down. */
  departments: Array<NamedItemCount>;
  /** Null when something answers. */
  help?: Maybe<SearchHelp>;
  items: Array<FoundServiceItem>;
  /** Of all that was found; to narrow down. */
  lifeEvents: Array<NamedItemCount>;
  outcome: ItemSearchOutcome;
  pageInfo: PageInfo;
  /** How letters or characters of the same sound were read: 公积金 for 公基金 or gjj. Null: as they stand. */
  readAs?: Maybe<Scalars['String']['output']>;
  totalCount: Scalars['Int']['output'];
};

/** The first page of the items. Everything counts one implementation of an item: the nearest to the region. */
export type ServiceItemsHome = {
  departments: Array<NamedItemCount>;
  /** 企业主题. */
  enterpriseTopics: Array<NamedItemCount>;
  /** 高频事项, 12 at most. */
  frequent: Array<ServiceItemCard>;
  /** 人生事件. */
  lifeEvents: Array<NamedItemCount>;
  lists: Array<ListItemCount>;
  /** 个人主题. */
  personTopics: Array<NamedItemCount>;
  /** 12 digits. */
  regionCode: Scalars['String']['output'];
  totalCount: Scalars['Int']['output'];
};

/** 窗口 of an item, with its hall. */
export type ServiceWindow = {
  code: Scalars['ID']['output'];
  floor?: Maybe<Scalars['String']['output']>;
  hall: ServiceHall;
  /** Its own, or the hall’s. */
  hours: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** E.g. 12–15 号. */
  number?: Maybe<Scalars['String']['output']>;
  /** Its own, or the hall’s. */
  phone: Scalars['String']['output'];
};

export type Session = {
  accessToken: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  me: Me;
  refreshToken: Scalars['String']['output'];
  refreshUntil: Scalars['DateTime']['output'];
};

export type ShowAgentCodeInput = {
  /** 10 to 120. */
  minutes: Scalars['Int']['input'];
  /** Of the `sharingNotice` that was on the screen; required where it is about the own records (`CONSENT_REQUIRED`). */
  noticeVersion?: InputMaybe<Scalars['String']['input']>;
  /** At least one. */
  scopes: Array<DelegationScope>;
};

/** For the citizen’s own screen; it is shown once and kept nowhere in clear. */
export type ShownAgentCode = {
  code: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  minutes: Scalars['Int']['output'];
  scopes: Array<DelegationScope>;
};

export type SignInInput = {
  code: Scalars['String']['input'];
  platform: Platform;
};

/** One user of one platform. */
export type SignedInAccount = {
  /** When it was bound to the citizen; null before. */
  boundAt?: Maybe<Scalars['DateTime']['output']>;
  /** The account that asks. */
  current: Scalars['Boolean']['output'];
  /** The last used first. */
  devices: Array<SignedInDevice>;
  id: Scalars['ID']['output'];
  /** Bound later than `Devices.newSince`, and not the one that asks. */
  isNew: Scalars['Boolean']['output'];
  platform: Platform;
};

/** One device, or one browser, on which an account is signed in. */
export type SignedInDevice = {
  /** The device that asks. */
  current: Scalars['Boolean']['output'];
  firstUsedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Signed in later than `Devices.newSince`, and not the one that asks. */
  isNew: Scalars['Boolean']['output'];
  /** Exact to 15 minutes. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** The browser or program: 微信, Chrome; null when it does not say. */
  program?: Maybe<Scalars['String']['output']>;
  /** iPhone, Windows; null when the device does not say. */
  system?: Maybe<Scalars['String']['output']>;
};

/** What social security holds of the citizen. */
export type SocialSecurity = {
  /** Null when the citizen is not enrolled in it. */
  insurance?: Maybe<Insurance>;
  /** By code. */
  insurances: Array<Insurance>;
  /** Null without a medical enrolment and without entries. */
  medicalAccount?: Maybe<MedicalAccount>;
  source: Source;
};


/** What social security holds of the citizen. */
export type SocialSecurityInsuranceArgs = {
  code: Scalars['String']['input'];
};

export type SocialSecuritySection = {
  source: Source;
  /** Null: could not be read. A citizen without any record of the domain gets a summary with recordCount 0. */
  summary?: Maybe<SocialSecuritySummary>;
};

export type SocialSecuritySummary = {
  /** Of the ACTIVE pension among 110 and 120, else of the one with the latest contribution; 0 without. */
  gapMonthCount: Scalars['Int']['output'];
  /** Enrolments that are ACTIVE. */
  insuranceCount: Scalars['Int']['output'];
  medicalBalanceFen: Scalars['Fen']['output'];
  /** Different contributed months over 110, 120 and 170. */
  pensionMonths: Scalars['Int']['output'];
  /** Enrolments. */
  recordCount: Scalars['Int']['output'];
};

/** Where a section’s figures come from, and how old they are. */
export type Source = {
  /** When the newest batch that these figures rest on was handed over. Null: nothing was handed over yet. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The department, as a citizen knows it: 人力资源和社会保障局. */
  name: Scalars['String']['output'];
  /** Whom to call when a figure is wrong. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Why it is not FRESH, in a sentence for the citizen. */
  reason?: Maybe<Scalars['String']['output']>;
  state: SourceState;
};

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

/** What the member of staff may do, and where. */
export type StaffDesk = {
  halls: Array<VisitHall>;
  organisation: Scalars['String']['output'];
  roles: Array<StaffRole>;
};

/** What somebody may do for the city. */
export type StaffRole =
  | 'agent'
  | 'clerk'
  | 'editor'
  | 'reviewer'
  | 'supervisor';

export type StartAgentVisitInput = {
  code: Scalars['String']['input'];
  /** Of a code that was sent; absent for one that the citizen’s phone shows. */
  sentCodeId?: InputMaybe<Scalars['ID']['input']>;
};

export type StartFaceInput = {
  /** The version of the notice that the citizen has agreed to on this screen. */
  noticeVersion: Scalars['String']['input'];
};

export type StartIdentityVerificationInput = {
  idNumber: Scalars['String']['input'];
  name: Scalars['String']['input'];
  /** The version of the notice that the citizen has agreed to on this screen; `IdentityNotice.version`. */
  noticeVersion: Scalars['String']['input'];
};

export type StartPersonSignInInput = {
  idNumber: Scalars['String']['input'];
  name: Scalars['String']['input'];
  /** The version of the notice that the citizen has agreed to on this screen. */
  noticeVersion: Scalars['String']['input'];
  /** A secret of 32 random bytes in base64url that this tab alone keeps: only who knows it can complete the sign-in. */
  tabSecret: Scalars['String']['input'];
};

/** One try of the citizen to prove on this session who they are. */
export type StepUp = {
  helper?: Maybe<StepUpHelper>;
  id: Scalars['ID']['output'];
  /** Why staff refused, for the citizen. */
  reason?: Maybe<Scalars['String']['output']>;
  startedAt: Scalars['DateTime']['output'];
  state: StepUpState;
  /** Until then it may go on in its state. */
  validUntil: Scalars['DateTime']['output'];
  way: StepUpWay;
};

/** The member of staff who took the six digits. */
export type StepUpHelper = {
  name: Scalars['Masked']['output'];
  organisation: Scalars['String']['output'];
};

/** How the citizen can rise to FACE on this device, and what is under way. */
export type StepUpOptions = {
  /** What was begun on this session and is not over. */
  current?: Maybe<StepUp>;
  /** Read and agreed to before a face check; the other ways need it not. */
  faceNotice: IdentityNotice;
  /** By hall, day and half. */
  slots: Array<VisitSlot>;
  visit?: Maybe<AnnouncedVisit>;
  /** FACE only where the host checks faces. */
  ways: Array<StepUpWay>;
};

/** A step, and the session that has risen once it was passed; the old tokens end. */
export type StepUpProgressView = {
  session?: Maybe<Session>;
  step: StepUp;
};

/** OPEN: begun. REVIEW: staff look at it, the citizen is told by SMS. PASSED: continue it and the session rises to FACE. USED: it has risen. FAILED: begin again, or choose another way. */
export type StepUpState =
  | 'FAILED'
  | 'OPEN'
  | 'PASSED'
  | 'REVIEW'
  | 'USED';

/** How a citizen proves to be who they are. FACE: a check by the host. HELPER: a member of staff looks at the card and confirms. COUNTER_CODE: a code that a clerk gave. */
export type StepUpWay =
  | 'COUNTER_CODE'
  | 'FACE'
  | 'HELPER';

export type SubmitCorrectionInput = {
  /** What shows it, at most 500 characters. */
  evidence?: Scalars['String']['input'];
  /** Whose records: the case goes there. */
  kind: DataKind;
  /** Which record, 2 to 100 characters. */
  record: Scalars['String']['input'];
  /** What is wrong and what is right, 5 to 500 characters. */
  wrong: Scalars['String']['input'];
};

export type SwitchEntryCodeInput = {
  /** False: opens nothing from now on. */
  on: Scalars['Boolean']['input'];
  scene: Scalars['ID']['input'];
};

export type TakeCorrectionInput = {
  correctionId: Scalars['ID']['input'];
};

export type TakePairInput = {
  /** The six digits that the citizen shows. */
  code: Scalars['String']['input'];
};

/** A citizen who asks this member of staff to confirm who they are. */
export type TakenPairView = {
  person: DeskPerson;
  stepId: Scalars['ID']['output'];
  validUntil: Scalars['DateTime']['output'];
};

/** 行政许可, 行政征收, 行政给付, 行政确认, 行政奖励, 行政裁决, 其他行政权力, 公共服务. */
export type TaskType =
  | 'ADJUDICATION'
  | 'CONFIRMATION'
  | 'LEVY'
  | 'OTHER_POWER'
  | 'PAYMENT'
  | 'PERMIT'
  | 'PUBLIC_SERVICE'
  | 'REWARD';

/** 工作日, 自然日, 小时, 月, 年. */
export type TimeUnit =
  | 'DAY'
  | 'HOUR'
  | 'MONTH'
  | 'WORKING_DAY'
  | 'YEAR';

/** What traffic holds of the citizen. */
export type Traffic = {
  finesDueFen: Scalars['Fen']['output'];
  licence?: Maybe<DrivingLicence>;
  source: Source;
  unhandledCount: Scalars['Int']['output'];
  /** Those that are not CANCELLED first, then the newest. */
  vehicles: Array<Vehicle>;
  /** Newest first. */
  violations: ViolationPage;
};


/** What traffic holds of the citizen. */
export type TrafficViolationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ViolationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type TrafficSection = {
  source: Source;
  /** Null: could not be read. A citizen without any record of the domain gets a summary with recordCount 0. */
  summary?: Maybe<TrafficSummary>;
};

export type TrafficSummary = {
  finesDueFen: Scalars['Fen']['output'];
  /** Null without a licence. */
  points?: Maybe<Scalars['Int']['output']>;
  /** Vehicles, licence and violations. */
  recordCount: Scalars['Int']['output'];
  unhandledCount: Scalars['Int']['output'];
  /** Own vehicles that are not CANCELLED. */
  vehicleCount: Scalars['Int']['output'];
};

export type UnbindAccountInput = {
  /** `SignedInAccount.id` */
  accountId: Scalars['ID']['input'];
};

/** 国家级, 省级, 市级, 县级, 乡级, 村级. */
export type UseLevel =
  | 'CITY'
  | 'COUNTY'
  | 'NATION'
  | 'PROVINCE'
  | 'TOWN'
  | 'VILLAGE';

export type Vehicle = {
  id: Scalars['ID']['output'];
  inspection: InspectionState;
  /** Negative once overdue. */
  inspectionDaysLeft: Scalars['Int']['output'];
  inspectionValidUntil: Scalars['BusinessDate']['output'];
  insuranceValidUntil?: Maybe<Scalars['BusinessDate']['output']>;
  model?: Maybe<Scalars['String']['output']>;
  /** In full: it is the citizen’s own. */
  plate: Scalars['String']['output'];
  /** GA/T 16.7 code. */
  plateType: Scalars['String']['output'];
  plateTypeName: Scalars['String']['output'];
  registeredOn: Scalars['BusinessDate']['output'];
  status: VehicleStatus;
};

/** 正常, 违法未处理, 逾期未检验, 查封, 注销. */
export type VehicleStatus =
  | 'CANCELLED'
  | 'INSPECTION_OVERDUE'
  | 'NORMAL'
  | 'SEIZED'
  | 'VIOLATION_PENDING';

export type Violation = {
  /** GA/T 16.31, 4 or 5 digits. */
  code: Scalars['String']['output'];
  description: Scalars['String']['output'];
  fineFen: Scalars['Fen']['output'];
  handled: Scalars['Boolean']['output'];
  handledAt?: Maybe<Scalars['DateTime']['output']>;
  /** 违法编号. */
  id: Scalars['ID']['output'];
  location: Scalars['String']['output'];
  /** Whether the fine is this citizen’s: false where another driver was dealt with. */
  mine: Scalars['Boolean']['output'];
  occurredAt: Scalars['DateTime']['output'];
  payment: ViolationPayment;
  /** In full for an own vehicle; `鲁B***45` for somebody else’s. */
  plate: Scalars['String']['output'];
  /** GA/T 16.7 code. */
  plateType: Scalars['String']['output'];
  points: Scalars['Int']['output'];
};

/** What is not set does not narrow the list. */
export type ViolationFilter = {
  handled?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: 已缴款. False: 未缴款. 无需缴款 is neither. */
  paid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of one own vehicle. */
  vehicleId?: InputMaybe<Scalars['ID']['input']>;
};

export type ViolationPage = {
  items: Array<Violation>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** 未缴款, 已缴款, 无需缴款. */
export type ViolationPayment =
  | 'NOT_REQUIRED'
  | 'PAID'
  | 'UNPAID';

export type VisitHalf =
  | 'AFTERNOON'
  | 'MORNING';

/** A hall whose counter looks at a card and gives a code. */
export type VisitHall = {
  address: Scalars['String']['output'];
  code: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

/** A half day at a hall. */
export type VisitSlot = {
  day: Scalars['BusinessDate']['output'];
  half: VisitHalf;
  hall: VisitHall;
  /** Places that are free. */
  left: Scalars['Int']['output'];
};

export type WithdrawConsentInput = {
  purpose: ConsentPurpose;
};

export type WithdrawCorrectionInput = {
  correctionId: Scalars['ID']['input'];
};

export type WithdrawalYear = {
  maxFen: Scalars['Fen']['output'];
  year: Scalars['Int']['output'];
};

/** What becomes of an application that is accepted on `from`. That day itself does not count. */
export type WorkingCalendar = {
  /** From the day after to the last day of the longer limit; empty for limits that are not in working days. */
  days: Array<WorkingCalendarDay>;
  from: Scalars['BusinessDate']['output'];
  /** Why a last day cannot be told: a year whose holidays are not announced yet. */
  note?: Maybe<Scalars['String']['output']>;
  /** The last day by the promise. */
  promisedUntil?: Maybe<Scalars['BusinessDate']['output']>;
  /** Why `from` is later than `submittedOn`, for the citizen. */
  startNote?: Maybe<Scalars['String']['output']>;
  /** The last day by the law. */
  statutoryUntil?: Maybe<Scalars['BusinessDate']['output']>;
  /** The day on which it is handed in. After hours and on days off it is received on a later one, `from`. */
  submittedOn: Scalars['BusinessDate']['output'];
};

export type WorkingCalendarDay = {
  day: Scalars['BusinessDate']['output'];
  kind: DayKind;
  /** The holiday’s name, or why the time stands still. */
  note?: Maybe<Scalars['String']['output']>;
  /** 1, 2, … on days that count. */
  number?: Maybe<Scalars['Int']['output']>;
};
