import { withDeadline } from '../../kernel/deadline';
import { randomId, type PersonKey } from '../../kernel/ids';
import { requireCitizen, type Actor, type CitizenActor } from '../../kernel/context';
import type { Clock } from '../../kernel/clock';
import type { Logger } from '../../kernel/logger';
import type { Platform, PlatformSignIns } from '../../ports/platformSignIn';
import type { Account } from './account.entity';
import type { AccountRepository } from './account.repository';
import { sessionEnded, signInCodeInvalid } from './identity.errors';
import type { ResidentRepository } from './resident.repository';
import type { LiveSession, OpenedSession, Session, Standing } from './session.entity';
import type { SessionRepository } from './session.repository';
import type { TokenService } from './tokens.service';

const ACCESS_MS = 15 * 60_000;
const REFRESH_MS = 30 * 24 * 3_600_000;
/** Longer codes than any platform issues. */
const LONGEST_CODE = 256;
const LOOKUP_TIMEOUT_MS = 3000;

interface SessionParts {
  readonly accounts: AccountRepository;
  readonly sessions: SessionRepository;
  readonly residents: ResidentRepository;
  readonly tokens: TokenService;
  readonly platforms: PlatformSignIns;
  readonly clock: Clock;
  readonly log: Logger;
}

const citizenOf = ({ id, accountId, personKey }: LiveSession): CitizenActor => ({
  kind: 'citizen',
  accountId,
  sessionId: id,
  ...(personKey ? { level: 'VERIFIED', personKey } : { level: 'SIGNED_IN' }),
});

/** Signing in, staying signed in, signing out. */
export class SessionService {
  constructor(private readonly parts: SessionParts) {}

  /** Throws `SIGN_IN_CODE_INVALID` for a code that the platform does not know, and what the port throws. */
  async signIn(platform: Platform, code: string): Promise<OpenedSession> {
    const { accounts, platforms, clock } = this.parts;
    const usable = code.trim().length > 0 && code.length <= LONGEST_CODE;
    const user = usable ? await platforms[platform].userOf(code) : null;
    if (user === null) throw signInCodeInvalid();
    return this.open(await accounts.findOrInsert({ platform, user }, clock.now()));
  }

  /** A session of an account that has just proven who it is. */
  async open(account: Account): Promise<OpenedSession> {
    const now = this.parts.clock.now();
    const accessToken = this.parts.tokens.freshAccessToken();
    const session: Session = {
      id: randomId(),
      accountId: account.id,
      personKey: account.personKey,
      generation: 1,
      ...this.#lifetimes(now),
    };
    await this.parts.sessions.insert(session, this.parts.tokens.accessHash(accessToken), now);
    return this.#opened(session, accessToken);
  }

  /** A refresh token serves once: used again, somebody has a copy of it, and the whole sign-in ends. Throws `SESSION_ENDED`. */
  async refresh(refreshToken: string): Promise<OpenedSession> {
    const { sessions, tokens, clock, log } = this.parts;
    const claim = tokens.readRefreshToken(refreshToken);
    const session = claim && (await sessions.find(claim.sessionId));
    if (!claim || !session) throw sessionEnded();
    const accessToken = tokens.freshAccessToken();
    const renewed = await this.#renew({ ...session, generation: claim.generation }, accessToken, clock.now());
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
      const look = sessions.findLive(tokens.accessHash(accessToken), clock.now(), LOOKUP_TIMEOUT_MS);
      const live = await withDeadline(look, LOOKUP_TIMEOUT_MS);
      return live ? citizenOf(live) : { kind: 'anonymous', session: 'ended' };
    } catch (error) {
      log.error({ error }, 'the sessions could not be read');
      return { kind: 'anonymous', session: 'unreadable' };
    }
  }

  async standingOf(actor: Actor): Promise<Standing> {
    const { level, personKey } = requireCitizen(actor);
    const resident = personKey ? await this.parts.residents.find(personKey) : null;
    return { level, resident };
  }

  #lifetimes(now: Date): Pick<Session, 'accessUntil' | 'refreshUntil'> {
    return { accessUntil: new Date(now.getTime() + ACCESS_MS), refreshUntil: new Date(now.getTime() + REFRESH_MS) };
  }

  /** The account is read again, so that a sign-in that raced with the binding is lifted by its next renewal. */
  async #renew(session: Session, accessToken: string, now: Date): Promise<Session | null> {
    const account = await this.parts.accounts.find(session.accountId);
    if (!account) return null;
    const accessHash = this.parts.tokens.accessHash(accessToken);
    const renewal = { personKey: account.personKey, accessHash, ...this.#lifetimes(now) };
    return this.parts.sessions.renew(session, renewal, now);
  }

  async #opened(session: Session, accessToken: string): Promise<OpenedSession> {
    const refreshToken = this.parts.tokens.refreshToken({ sessionId: session.id, generation: session.generation });
    const standing = await this.#standing(session.personKey);
    return { session, tokens: { accessToken, refreshToken }, standing };
  }

  async #standing(personKey: PersonKey | null): Promise<Standing> {
    const resident = personKey ? await this.parts.residents.find(personKey) : null;
    return { level: resident ? 'VERIFIED' : 'SIGNED_IN', resident };
  }
}
