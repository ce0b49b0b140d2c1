import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import mongoose from 'mongoose';
import { workbookTemplate } from './adapters/departments/templates';
import { AliyunSms } from './adapters/aliyun/aliyunSms';
import { OutboxSms } from './adapters/outbox/outboxSms';
import type { Base } from './compose/base';
import { composeEntry, type Entries } from './compose/composeEntry';
import { composeHeld } from './compose/composeHeld';
import { composeCatalog } from './compose/composeCatalog';
import { composeIdentity, type Identity } from './compose/composeIdentity';
import { composePapers, composeScenarioPapers } from './compose/composePapers';
import { composeLimits, type Limits } from './compose/composeLimits';
import { composeAccessRecords, type AccessRecords } from './compose/composePrivacy';
import { composeCitizenRights } from './compose/composeCitizenRights';
import { composePlatforms, type Platforms } from './compose/composePlatforms';
import { composeRecords } from './compose/composeRecords';
import type { Settings } from './config/settings';
import { catalogDataSets, type ItemPaperService, type ScenarioPaperService } from './domains/catalog';
import { CityResolver } from './domains/region/city.resolver';
import { DemoCityRepository } from './domains/region/demoCity.repository';
import { DemoCityService } from './domains/region/demoCity.service';
import { RegionService } from './domains/region';
import { RegionResolver } from './domains/region/region.resolver';
import { entryDoor } from './edge/callbacks/entryDoor';
import { itemPaperDoor } from './edge/callbacks/itemPaperDoor';
import { scenarioPaperDoor } from './edge/callbacks/scenarioPaperDoor';
import { publicAccountDoor } from './edge/callbacks/publicAccountDoor';
import { templateDoor } from './edge/callbacks/templateDoor';
import { contextFactory } from './edge/contextFactory';
import { FailureFormatter } from './edge/failure';
import { buildBffSchema, type ResolverClass } from './edge/schema';
import { EdgeServer } from './edge/server';
import { systemClock, type Clock } from './kernel/clock';
import { withDeadline } from './kernel/deadline';
import { createLogger, type Logger } from './kernel/logger';
import { isUnavailable } from './storage/unavailable';
import { Vault } from './storage/vault';

const READY_TIMEOUT_MS = 2000;

/** What a test may hand in instead of the real thing. */
export interface Surroundings {
  readonly clock?: Clock;
  readonly log?: Logger;
}

/** The assembled BFF. It expects mongoose to be connected before `start`, and leaves the connection to whoever made it. */
export interface Bff {
  readonly schema: GraphQLSchema;
  readonly outbox: OutboxSms;
  /** Listens; answers the address. */
  start(): Promise<string>;
  stop(): Promise<void>;
}

async function checkReady(): Promise<void> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected to a database');
  await withDeadline(db.command({ ping: 1 }), READY_TIMEOUT_MS);
}

interface EdgeNeeds extends Identity {
  readonly outbox: OutboxSms;
  readonly platforms: Platforms;
  readonly limits: Limits;
  readonly entries: Entries;
  readonly papers: ItemPaperService;
  readonly scenarioPapers: ScenarioPaperService;
  readonly accessRecords: AccessRecords;
}

function composeEdge({ settings, clock, log }: Base, schema: GraphQLSchema, parts: EdgeNeeds) {
  const production = settings.mode === 'production';
  const { hit } = parts.limits;
  return new EdgeServer({
    schema,
    context: contextFactory({
      clock,
      log,
      actorOf: (token) => parts.sessions.actorOf(token),
      staffOf: (actor) => parts.staff.memberOf(actor),
      confirmActing: (actor) => parts.sessions.confirmActing(actor),
      recordReads: (request) => parts.accessRecords.service.record(request),
      hit,
    }),
    failures: new FailureFormatter({ log, isUnavailable, hints: !production }),
    log,
    production,
    trustProxy: settings.trustProxy,
    hit,
    released: settings.releasedOperations,
    h5Dir: settings.h5Dir,
    checkReady,
    doors: [
      publicAccountDoor(parts.platforms.publicAccountPage),
      templateDoor(() => workbookTemplate(catalogDataSets)),
      entryDoor({ draw: (...code) => parts.entries.pictures.draw(...code), hit }),
      itemPaperDoor({ papers: parts.papers, hit }),
      scenarioPaperDoor({ papers: parts.scenarioPapers, hit }),
    ],
    outbox: production ? undefined : () => parts.outbox.messages(),
  });
}

/** Puts the BFF together: the one place where ports meet adapters and services meet repositories. Nothing is read or opened yet. */
export function compose(settings: Settings, surroundings: Surroundings = {}): Bff {
  const format = settings.mode === 'production' ? 'json' : 'lines';
  const log = surroundings.log ?? createLogger({ level: settings.logLevel, format });
  const vault = new Vault(settings.keys);
  const demoCity = new DemoCityService(new DemoCityRepository(vault), log);
  const clock = surroundings.clock ?? systemClock(() => settings.businessDate ?? demoCity.businessDay());
  const base: Base = { settings, vault, clock, log };
  const outbox = new OutboxSms(clock, log);
  const { sms } = settings.adapters;
  const sender = sms ? new AliyunSms(sms, clock) : outbox;
  const platforms = composePlatforms(base);
  const identity = composeIdentity(base, { platforms: platforms.signIns, faces: platforms.faces, sender });
  const entries = composeEntry(base, platforms.codes);
  const catalog = composeCatalog(base);
  const accessRecords = composeAccessRecords(base, identity.staff);
  const records = composeRecords(base);
  const rights = composeCitizenRights(base, { sender, holders: records.holders });
  const resolvers = new Map<ResolverClass, object>([
    ...identity.resolvers,
    ...entries.resolvers,
    [CityResolver, new CityResolver(demoCity)],
    [RegionResolver, new RegionResolver(new RegionService())],
    ...catalog.resolvers,
    ...records.resolvers,
    ...composeHeld(catalog, records).resolvers,
    ...rights.resolvers,
    ...accessRecords.resolvers,
  ]);
  const schema = buildBffSchema(resolvers);
  const limits = composeLimits(base);
  const server = composeEdge(base, schema, {
    ...identity,
    outbox,
    platforms,
    limits,
    entries,
    papers: composePapers(catalog, entries),
    scenarioPapers: composeScenarioPapers(catalog, settings.publicUrl),
    accessRecords,
  });
  return {
    schema,
    outbox,
    async start() {
      await Promise.all([demoCity.start(), limits.start()]);
      accessRecords.retention.start();
      accessRecords.sealing.start();
      catalog.searchIndex.start();
      rights.start();
      return server.start(settings.port, settings.host);
    },
    async stop() {
      demoCity.stop();
      catalog.searchIndex.stop();
      await server.stop();
      await catalog.missedSearches.settled();
      await entries.counter.stop();
      await rights.stop();
      await accessRecords.retention.stop();
      await accessRecords.writer.stop();
      await accessRecords.sealing.stop();
      limits.stop();
      await identity.settled();
    },
  };
}
