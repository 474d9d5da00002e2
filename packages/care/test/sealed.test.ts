import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEFINITIONS } from '../history/golden.ts';

/** Texts that are no code, day or id, looked at one by one: none of them tells who a person is. */
const REVIEWED: Readonly<Record<string, string>> = {
  'PlacementStarted.carer': 'pseudonym of a household',
  'PlacementStarted.setting': 'pseudonym of a setting',
  'PlacementStarted.urn': 'number of a provider that Ofsted publishes',
  'PlacementStarted.district':
    'first half of a postcode, which thousands of homes share; none where adopters live',
  'PlacementDetailsChanged.district': 'first half of a postcode, which thousands of homes share',
  'PlacementDetailsChanged.carer': 'pseudonym of a household',
  'PlacementDetailsChanged.setting': 'pseudonym of a setting',
  'PlacementDetailsChanged.urn': 'number of a provider that Ofsted publishes',
  'SocialWorkerAllocated.worker': 'pseudonym of a worker',
  'SocialWorkerAllocated.team': 'code of a team',
  'SiblingGroupJoined.group': 'pseudonym of a group',
  'SiblingPlanSet.group': 'pseudonym of a group',
  'ComplaintReceived.reference': 'code of a local list, 20 characters at most',
  'OtherAuthorityChildNotified.authority': 'code of an authority',
  'PlacementLocationObserved.authority': 'code of an authority',
  'ReviewingOfficerAllocated.worker': 'pseudonym of a worker',
  'SchoolStarted.school': 'number of a school that the department publishes',
  'SchoolStarted.reason': 'code of a local list, 20 characters at most',
  'ReturnInterviewDue.outcome': 'code of a local list, 20 characters at most',
  'ReturnInterviewOffered.outcome': 'code of a local list, 20 characters at most',
  'ReturnInterviewHeld.outcome': 'code of a local list, 20 characters at most',
  'ReturnInterviewDeclined.outcome': 'code of a local list, 20 characters at most',
  'PreviousPermanenceRecorded.authority': 'code of an authority',
  'PreviousPermanenceRecorded.ordered': 'a day of which parts may be unknown',
  'ReturnAccepted.collectionYear': 'a year',
  'ReturnAccepted.stated[]': 'table and key of a row; keys are days and pseudonyms',
  'ReturnAccepted.warnings[].file': 'name of a table of the return',
  'ReturnAccepted.warnings[].field': 'name of a column of the return',
  'ReturnAccepted.warnings[].rule': 'number of a published rule',
  'ReturnAccepted.warnings[].message': 'sentence of ours that holds no value of the row',
  'RecordErased.reason': 'code: the schema lets in no capital and no space',
  'RecordErased.by': 'pseudonym of a user: the schema lets in no space',
  'RecordErased.approvedBy': 'pseudonym of a user: the schema lets in no space',
  'RecordErased.published[].child': 'pseudonym: part of a digest',
  'FactAmended.reason': 'code: the schema lets in no capital and no space',
  'FactAmended.factType': 'name of a type of event',
  'FactAmended.data{}': 'sealed as the fact it names says',
  'FactWithdrawn.reason': 'code: the schema lets in no capital and no space',
  'CorrectionProposed.reason': 'code: the schema lets in no capital and no space',
  'CorrectionProposed.factType': 'name of a type of event',
  'CorrectionProposed.data{}': 'sealed as the fact it names says',
  'CorrectionProposed.proposedBy': 'pseudonym of a user: the schema lets in no space',
  'RecordRestricted.named[]': 'pseudonym of a user: the schema lets in no space',
  'RecordRestricted.restrictedBy': 'pseudonym of a user: the schema lets in no space',
  'RestrictionAgreed.agreedBy': 'pseudonym of a user: the schema lets in no space',
  'InterestDeclared.worker': 'pseudonym of a worker: the schema lets in no space',
  'AccessGranted.person': 'pseudonym of a user: the schema lets in no space',
  'AccessGranted.at': 'instant of granting',
  'AccessGranted.until': 'instant an hour later',
  'AccessReviewed.by': 'pseudonym of a user: the schema lets in no space',
  'CorrectionApproved.approvedBy': 'pseudonym of a user: the schema lets in no space',
  'CorrectionRejected.rejectedBy': 'pseudonym of a user: the schema lets in no space',
  'CorrectionRejected.reason': 'code: the schema lets in no capital and no space',
  'PopulationObserved.source': 'name of a publication: about no child',
  'TargetSet.measure': 'id of a measure',
  'TargetSet.source': 'name of a publication: about no child',
  'FloorSet.measure': 'id of a measure',
  'FloorSet.source': 'name of a publication: about no child',
  'BenchmarkSet.measure': 'id of a measure',
  'BenchmarkSet.of': 'code of an authority, or a word for many',
  'BenchmarkSet.source': 'name of a publication: about no child',
  'StatisticalNeighboursSet.neighbours[]': 'code of an authority',
  'StatisticalNeighboursSet.source': 'name of a publication: about no child',
  'AdjoiningAuthoritiesSet.authorities[]': 'code of an authority',
  'AdjoiningAuthoritiesSet.source': 'name of a publication: about no child',
  'ScorecardPublished.knownAt': 'instant of recording',
  'ScorecardPublished.figures[].measure': 'id of a measure',
  'ScorecardPublished.figures[].value': 'a printed number',
  'ScorecardPublished.figures[].target': 'a printed number',
  'ScorecardPublished.figures[].floor': 'a printed number',
  'ScorecardPublished.figures[].rag': 'a rating',
  'ScorecardPublished.hash': 'a digest',
  'ScorecardPublished.by': 'pseudonym of a user: the schema lets in no space',
  'ScorecardRowsPublished.measure': 'id of a measure',
  'ScorecardRowsPublished.rows[].because': 'a reason code',
  'ScorecardRowsPublished.rows[].children[]': 'pseudonym: part of a digest',
};

interface Node {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly codes?: unknown;
  readonly sealedAs?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly additionalProperties?: Node | boolean;
}

interface Text {
  readonly path: string;
  readonly node: Node;
}

function textsOf(node: Node, path: string): readonly Text[] {
  const open = node.additionalProperties;
  return [
    ...(node.type === 'string' ? [{ path, node }] : []),
    ...Object.entries(node.properties ?? {}).flatMap(([field, inner]) => textsOf(inner, `${path}.${field}`)),
    ...(node.items === undefined ? [] : textsOf(node.items, `${path}[]`)),
    ...(node.anyOf ?? []).flatMap((inner) => textsOf(inner, path)),
    ...(typeof open === 'object' ? [{ path: `${path}{}`, node: open }] : []),
  ];
}

function tellsWhat({ node }: Text): boolean {
  const id = node.format === 'uuid';
  const listed = node.codes !== undefined || node.enum !== undefined || node.const !== undefined;
  return listed || id || node.format === 'date';
}

const texts = DEFINITIONS.flatMap(({ type, schema }) => textsOf(z.toJSONSchema(schema) as Node, type));
const free = texts.filter((text) => !tellsWhat(text));

describe('what identifies a person is marked, so that it can be sealed', () => {
  it('finds the texts of every event', () => {
    expect(texts.length).toBeGreaterThan(DEFINITIONS.length);
  });

  it('every text is a code, a day, an id, sealed, or was looked at', () => {
    const unmarked = free.filter(({ path, node }) => node.sealedAs === undefined && !(path in REVIEWED));
    expect(unmarked.map(({ path }) => path)).toEqual([]);
  });

  it('identifiers and postcodes are sealed', () => {
    const sealed = free.filter(({ node }) => node.sealedAs !== undefined);
    expect(Object.fromEntries(sealed.map(({ path, node }) => [path, node.sealedAs]))).toEqual({
      'AdoptedChildNamed.forename': 'identity',
      'AdoptedChildNamed.surname': 'identity',
      'AdoptedChildNamed.by': 'narrative',
      'AdoptersOfRecord.names': 'adopter',
      'AdoptersOfRecord.postcode': 'adopter',
      'AdoptersOfRecord.by': 'narrative',
      'AdoptionSupportNoted.text': 'narrative',
      'AdoptionSupportNoted.by': 'narrative',
      'AdoptionSupportWorkerNamed.worker': 'narrative',
      'AdoptionSupportWorkerNamed.by': 'narrative',
      'AdoptionSupportWorkerEnded.by': 'narrative',
      'AdoptersIdentified.names': 'adopter',
      'AdoptersIdentified.postcode': 'adopter',
      'ChildNamed.forename': 'identity',
      'ChildNamed.surname': 'identity',
      'IdentifierGiven.identifier': 'identity',
      'NoteMade.text': 'narrative',
      'HomeAddressRecorded.postcode': 'contact',
      'PlacementStarted.postcode': 'contact',
      'PlacementDetailsChanged.postcode': 'contact',
      'AccessGranted.reason': 'narrative',
    });
  });

  it('nothing was looked at that is there no more', () => {
    const paths = new Set(free.map(({ path }) => path));
    expect(Object.keys(REVIEWED).filter((path) => !paths.has(path))).toEqual([]);
  });
});
