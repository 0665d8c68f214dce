/**
 * The messages and service definitions of the client's package. They are CommonJS modules whose names exist at run time
 * only, so they need a default import.
 */
import codePb from '@eventstore/db-client/generated/code_pb.js';
import gossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import featuresServices from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsServices from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { Message } from 'google-protobuf';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';

export { codePb, emptyPb, featuresPb, gossipPb, sharedPb, statusPb, streamsPb };
export const { StreamsService } = streamsServices;
export const { GossipService } = gossipServices;
export const { ServerFeaturesService } = featuresServices;

export function streamIdentifier(name: string): sharedPb.StreamIdentifier {
  return new sharedPb.StreamIdentifier().setStreamName(Buffer.from(name).toString('base64'));
}

export function streamNameOf(identifier: sharedPb.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asB64() ?? '', 'base64').toString();
}

export function uuid(text: string): sharedPb.UUID {
  return new sharedPb.UUID().setString(text);
}

/** An id as two numbers, as a node writes it unless the request asks for text. */
export function structuredUuid(text: string): sharedPb.UUID {
  const hex = text.replaceAll('-', '');
  const half = (digits: string) => String(BigInt.asIntN(64, BigInt(`0x${digits}`)));
  const halves = new sharedPb.UUID.Structured()
    .setMostSignificantBits(half(hex.slice(0, 16)))
    .setLeastSignificantBits(half(hex.slice(16)));
  return new sharedPb.UUID().setStructured(halves);
}

/** The text of an id, which a client may also send as two numbers. */
export function uuidText(id: sharedPb.UUID | undefined): string {
  const structured = id?.getStructured();
  if (!structured) return (id?.getString() ?? '').toLowerCase();
  const half = (bits: string | number) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A message as the details of a status, under its full name. */
export function packed(message: Message, name: string): anyPb.Any {
  const any = new anyPb.Any();
  any.pack(message.serializeBinary(), name);
  return any;
}
