/** 大厅. */
export interface Hall {
  readonly code: string;
  readonly name: string;
  /** 12 digits. */
  readonly regionCode: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: string;
  /** Degrees in millionths; null: not said. */
  readonly longitudeE6: number | null;
  readonly latitudeE6: number | null;
  readonly traffic: string | null;
  readonly barrierFree: string | null;
}

/** 窗口. */
export interface HallWindow {
  readonly code: string;
  readonly hallCode: string;
  readonly name: string;
  readonly floor: string | null;
  readonly number: string | null;
  /** Null: the hall's. */
  readonly phone: string | null;
  readonly hours: string | null;
}
