import { withDeadline } from '../../kernel/deadline';
import { randomId } from '../../kernel/ids';
import { requireCitizen, type Actor } from '../../kernel/context';
import type { Clock } from '../../kernel/clock';
import type { Logger } from '../../kernel/logger';
import type { Platform, PlatformSignIns } from '../../ports/platformSignIn';
import type { Account } from './account.entity';
import type { AccountRepository } from './account.repository';
import type { ActingService } from './delegation/acting.service';
import { deviceOf } from './device.rule';
import { actingEnded, sessionEnded, signInCodeInvalid } from './identity.errors';
import type { OpenedSession, Session, Standing } from './session.entity';
import type { SessionRepository } from './session.repository';
import type { StandingService } from './standing.service';
import type { TokenService } from './tokens.service';

const ACCESS_MS = 15 * 60_000;
const REFRESH_MS = 30 * 24 * 3_600_000;
/** Longer codes than any platform issues. */
const LONGEST_CODE = 256;
const LOOKUP_TIMEOUT_MS = 3000;

/** A login code, and where it comes from. */
export interface SignIn {
  readonly platform: Platform;
  readonly code: string;
  /** What the caller's program says it is. */
  readonly userAgent: string;
}

type Bound = Pick<Account, 'id' | 'personKey'>;

interface SessionParts {
  readonly accounts: AccountRepository;
  readonly sessions: SessionRepository;
  readonly tokens: TokenService;
  readonly platforms: PlatformSignIns;
  readonly acting: ActingService;
  readonly standings: StandingService;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Signing in, staying signed in, signing out. */
export class SessionService {
  constructor(private readonly parts: SessionParts) {}

  /** Throws `SIGN_IN_CODE_INVALID` for a code that the platform does not know, and what the port throws. */
  async signIn({ platform, code, userAgent }: SignIn): Promise<OpenedSession> {
    const { accounts, platforms, clock } = this.parts;
    const usable = code.trim().length > 0 && code.length <= LONGEST_CODE;
    const user = usable ? await platforms[platform].userOf(code) : null;
    if (user === null) throw signInCodeInvalid();
    return this.open(await accounts.findOrInsert({ platform, user }, clock.now()), userAgent);
  }

  /** A session of an account that has just proven who it is. Throws `SESSION_ENDED` when the account was unbound at the same moment. */
  async open(account: Bound, userAgent: string): Promise<OpenedSession> {
    const now = this.parts.clock.now();
    const accessToken = this.parts.tokens.freshAccessToken();
    const session: Session = {
      id: randomId(),
      accountId: account.id,
      personKey: account.personKey,
      provenAt: null,
      acting: null,
      generation: 1,
      ...this.#lifetimes(now),
      device: deviceOf(userAgent),
      firstUsedAt: now,
    };
    await this.parts.sessions.insert(session, this.parts.tokens.accessHash(accessToken));
    await this.#assertStillBound(session);
    return this.#opened(session, accessToken);
  }

  /** A refresh token serves once: used again, somebody has a copy of it, and the whole sign-in ends. Throws `SESSION_ENDED`. */
  async refresh(refreshToken: string): Promise<OpenedSession> {
    const { sessions, tokens, clock, log } = this.parts;
    const claim = tokens.readRefreshToken(refreshToken);
    const session = claim && (await sessions.find(claim.sessionId));
    if (!claim || !session) throw sessionEnded();
    const accessToken = tokens.freshAccessToken();
    const renewed = await this.#renew({ ...session, generation: claim.generation }, accessToken, { now: clock.now() });
    if (!renewed) {
      await sessions.end(session.id);
      log.warn({ sessionId: session.id }, 'a refresh token was used twice or too late; its session ended');
      throw sessionEnded();
    }
    return this.#opened(renewed, accessToken);
  }

  async signOut(actor: Actor): Promise<void> {
    await this.parts.sessions.end(requireCitizen(actor).sessionId);
  }

  /** Ends every sign-in of the account, on all its devices. */
  async endAllOf(accountId: string): Promise<void> {
    await this.parts.sessions.endAllOf(accountId);
  }

  /** Who stands behind a request, in one round trip. A database that does not answer is told apart from a session that ended. */
  async actorOf(accessToken: string | null): Promise<Actor> {
    if (accessToken === null) return { kind: 'anonymous', session: 'none' };
    const { sessions, tokens, clock, log } = this.parts;
    try {
      const look = sessions
        .findLive(tokens.accessHash(accessToken), clock.now(), LOOKUP_TIMEOUT_MS)
        .then((live) => live && this.parts.standings.actorOf(live));
      return (await withDeadline(look, LOOKUP_TIMEOUT_MS)) ?? { kind: 'anonymous', session: 'ended' };
    } catch (error) {
      log.error({ error }, 'the sessions could not be read');
      return { kind: 'anonymous', session: 'unreadable' };
    }
  }

  /** Of the session as it stands now, after it entered or left acting for somebody. Throws `SESSION_ENDED`. */
  async standingAfterwards(actor: Actor): Promise<Standing> {
    const { sessionId } = requireCitizen(actor);
    const session = await this.parts.sessions.find(sessionId);
    if (!session) throw sessionEnded();
    return this.parts.standings.ofSession(session);
  }

  /**
   * Whether what the request was answered with may leave: a consent that was withdrawn while it was under way, on this or another instance, holds its answer
   * back. Throws `ACTING_ENDED`. Costs nothing unless the session acts for somebody.
   */
  async confirmActing(actor: Actor): Promise<void> {
    const { actingFor, personKey = null } = actor.kind === 'citizen' ? actor : {};
    if (!actingFor?.live) return;
    if (!(await this.parts.acting.check(actingFor, personKey)).live) throw actingEnded(actingFor.delegationId);
  }

  /**
   * The person has just proven on this session who they are: it rises to FACE, with fresh tokens, as nobody may keep tokens of a lower level.
   * Throws `SESSION_ENDED` when the session ended or was renewed meanwhile.
   */
  async prove(actor: Actor): Promise<OpenedSession> {
    const { sessionId } = requireCitizen(actor);
    const session = await this.parts.sessions.find(sessionId);
    if (!session) throw sessionEnded();
    const accessToken = this.parts.tokens.freshAccessToken();
    const now = this.parts.clock.now();
    const proven = await this.#renew(session, accessToken, { now, provenAt: now });
    if (!proven) throw sessionEnded();
    return this.#opened(proven, accessToken);
  }

  /** An unbinding ends the sessions that it finds: one that came after that look may not stay with the person. */
  async #assertStillBound({ id, accountId, personKey }: Session): Promise<void> {
    if (personKey === null) return;
    const account = await this.parts.accounts.find(accountId);
    if (account?.personKey === personKey) return;
    await this.parts.sessions.end(id);
    throw sessionEnded();
  }

  #lifetimes(now: Date): Pick<Session, 'accessUntil' | 'refreshUntil' | 'lastUsedAt'> {
    const after = (ms: number): Date => new Date(now.getTime() + ms);
    return { accessUntil: after(ACCESS_MS), refreshUntil: after(REFRESH_MS), lastUsedAt: now };
  }

  /** The account is read again, so that a sign-in that raced with the binding is lifted by its next renewal. */
  async #renew(session: Session, accessToken: string, at: { now: Date; provenAt?: Date }): Promise<Session | null> {
    const { now, ...proof } = at;
    const account = await this.parts.accounts.find(session.accountId);
    if (!account) return null;
    const accessHash = this.parts.tokens.accessHash(accessToken);
    const renewal = { personKey: account.personKey, accessHash, ...proof, ...this.#lifetimes(now) };
    return this.parts.sessions.renew(session, renewal, now);
  }

  async #opened(session: Session, accessToken: string): Promise<OpenedSession> {
    const refreshToken = this.parts.tokens.refreshToken({ sessionId: session.id, generation: session.generation });
    const standing = await this.parts.standings.ofSession(session);
    return { session, tokens: { accessToken, refreshToken }, standing };
  }
}
