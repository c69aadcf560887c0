import { Archive1763811000000 } from './archive-1763811000000';
import { BoundedReading1763802600000 } from './bounded-reading-1763802600000';
import { CasePieces1763830800000 } from './case-pieces-1763830800000';
import { CaseMigration1763838000000 } from './case-migration-1763838000000';
import { DataStores1763827200000 } from './data-stores-1763827200000';
import { Delegations1763806200000 } from './delegations-1763806200000';
import { DraftBase1763852400000 } from './draft-base-1763852400000';
import { DraftFollows1763863200000 } from './draft-follows-1763863200000';
import { DropInOrder1763823600000 } from './drop-in-order-1763823600000';
import { GroupCommit1763809800000 } from './group-commit-1763809800000';
import { Initial1763780400000 } from './initial-1763780400000';
import { JobTrace1763834400000 } from './job-trace-1763834400000';
import { KeptMessages1763812800000 } from './kept-messages-1763812800000';
import { KeysByOrganisation1763795400000 } from './keys-by-organisation-1763795400000';
import { LeanKeys1763816400000 } from './lean-keys-1763816400000';
import { LimitRecount1763856000000 } from './limit-recount-1763856000000';
import { LogRules1763848800000 } from './log-rules-1763848800000';
import { MonthlyPartitions1763799000000 } from './monthly-partitions-1763799000000';
import { OrderOfWriting1763788200000 } from './order-of-writing-1763788200000';
import { OwnJobs1763791800000 } from './own-jobs-1763791800000';
import { QuickTerms1763820000000 } from './quick-terms-1763820000000';
import { Release1763841600000 } from './release-1763841600000';
import { ReleaseNotices1763859600000 } from './release-notices-1763859600000';
import { Undelivered1763845200000 } from './undelivered-1763845200000';

/** In the order in which they run. */
export const MIGRATIONS = [
  Initial1763780400000,
  OrderOfWriting1763788200000,
  OwnJobs1763791800000,
  KeysByOrganisation1763795400000,
  MonthlyPartitions1763799000000,
  BoundedReading1763802600000,
  Delegations1763806200000,
  GroupCommit1763809800000,
  Archive1763811000000,
  KeptMessages1763812800000,
  LeanKeys1763816400000,
  QuickTerms1763820000000,
  DropInOrder1763823600000,
  DataStores1763827200000,
  CasePieces1763830800000,
  JobTrace1763834400000,
  CaseMigration1763838000000,
  Release1763841600000,
  Undelivered1763845200000,
  LogRules1763848800000,
  DraftBase1763852400000,
  LimitRecount1763856000000,
  ReleaseNotices1763859600000,
  DraftFollows1763863200000,
] as const;
