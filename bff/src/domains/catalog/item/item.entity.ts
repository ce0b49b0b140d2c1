import type { Parts } from './part.entity';
import type {
  HandleArea,
  HandleForm,
  OnlineDepth,
  ProjectType,
  Served,
  TaskState,
  TaskType,
  TimeUnit,
  UseLevel,
} from './words.entity';

/** 办结时限. */
export interface TimeLimit {
  /** 0: at once. */
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** 基本目录: what all levels share (四级四同). */
export interface BasicItem {
  readonly code: string;
  readonly name: string;
  readonly type: TaskType;
  readonly basis: string;
  readonly levels: readonly UseLevel[];
  readonly serves: readonly Served[];
  readonly department: string | null;
  readonly conditions: string | null;
  readonly statutory: TimeLimit | null;
  readonly statutoryNote: string | null;
  readonly personTopics: readonly string[];
  readonly enterpriseTopics: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly aliases: readonly string[];
}

/** What an implementation says for itself and nobody else may. */
export interface OwnFields {
  /** 实施编码. */
  readonly code: string;
  readonly basicCode: string;
  readonly localCode: string | null;
  readonly handleItemCode: string | null;
  readonly handleItemName: string | null;
  readonly state: TaskState;
  /** The department's own number. */
  readonly departmentVersion: string | null;
  readonly level: UseLevel;
  /** 12 digits. */
  readonly regionCode: string;
  readonly department: string;
  readonly departmentCode: string | null;
  readonly departmentKind: string | null;
  readonly powerSource: string | null;
  readonly decidedBy: string | null;
  readonly jointDepartments: readonly string[];
  readonly scope: string | null;
  /** As ticked by the department; null: not said. */
  readonly projectType: ProjectType | null;
  readonly reviewType: string | null;
  readonly prohibitions: string | null;
  readonly quantityLimit: string | null;
  readonly flow: string | null;
  readonly forms: readonly HandleForm[];
  readonly promised: TimeLimit | null;
  readonly promisedNote: string | null;
  readonly specialProcedure: string | null;
  /** 到现场次数; null: not said. */
  readonly visits: number | null;
  readonly visitReason: string | null;
  readonly online: boolean | null;
  readonly onlineDepth: OnlineDepth | null;
  readonly webUrl: string | null;
  readonly mobileUrl: string | null;
  readonly webSingleSignOn: boolean;
  readonly mobileSingleSignOn: boolean;
  /** 不见面, as the department claims. */
  readonly noMeeting: boolean;
  readonly onlinePayment: boolean;
  readonly courier: boolean;
  readonly bookable: boolean;
  readonly inHall: boolean;
  readonly selfService: boolean;
  readonly handleArea: HandleArea | null;
  readonly charged: boolean | null;
  readonly feeBasis: string | null;
  readonly intermediaries: string | null;
  readonly contact: string | null;
  readonly supervision: string | null;
  readonly address: string | null;
  readonly hours: string | null;
  readonly windowCodes: readonly string[];
  readonly rights: string | null;
  readonly frequent: boolean;
  /** Why a warning of the linter is right as it is, by rule. */
  readonly lintReasons: Readonly<Record<string, string>>;
}

/** What an implementation takes from its basic item unless it says so itself. */
export interface InheritedFields {
  readonly name: string | null;
  readonly type: TaskType | null;
  readonly basis: string | null;
  readonly serves: readonly Served[];
  readonly conditions: string | null;
  readonly statutory: TimeLimit | null;
  readonly statutoryNote: string | null;
  readonly personTopics: readonly string[];
  readonly enterpriseTopics: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly aliases: readonly string[];
}

/** 实施清单: a row as a department hands it over, nothing inherited yet. */
export interface ItemRow extends OwnFields, InheritedFields {
  readonly resultName: string | null;
  readonly resultKind: string | null;
}

/** One implementation with everything it inherits: what a version of a guide holds. */
export interface ItemContent extends OwnFields, InheritedFields, Parts {}
