// A client made from the contracts alone: creates an item, watches its operation, lists what there is, writes
// many. Says in one line of JSON what it saw.
//
//   node client.js <folder of the contracts> <host:port> <write token> <collection>
import grpc from '@grpc/grpc-js';
import protoLoader from '@grpc/proto-loader';

const [contracts, address, token, key] = process.argv.slice(2);
const services = ['content_write_service', 'content_read_service', 'operation_service'];
const definition = protoLoader.loadSync(
  services.map((name) => `creamery/collections/v1/${name}.proto`),
  { includeDirs: [contracts], longs: String, enums: String, oneofs: true },
);
const creamery = grpc.loadPackageDefinition(definition).creamery.collections.v1;
const plain = grpc.credentials.createInsecure();
const metadata = new grpc.Metadata();
metadata.set('authorization', `Token ${token}`);

const writes = new creamery.ContentWriteService(address, plain);
const reads = new creamery.ContentReadService(address, plain);
const operations = new creamery.OperationService(address, plain);

const call = (client, method, request) =>
  new Promise((resolve, reject) => {
    client[method](request, metadata, (error, answer) => (error ? reject(error) : resolve(answer)));
  });

const item = (name) => ({
  key,
  status: 'ITEM_STATUS_PUBLISHED',
  fields: [{ values: { name: { stringValue: name }, price: { numberValue: '0.10000000000000000001' } } }],
});

const watch = (id) =>
  new Promise((resolve, reject) => {
    const seen = [];
    operations
      .Watch({ id }, metadata)
      .on('data', ({ operation }) => seen.push(operation.status))
      .on('error', reject)
      .on('end', () => resolve(seen));
  });

const bulk = (count) =>
  new Promise((resolve, reject) => {
    const stream = writes.BulkWrite(metadata, (error, answer) => (error ? reject(error) : resolve(answer)));
    let sent = 0;
    const more = () => {
      while (sent < count) {
        sent += 1;
        if (!stream.write({ create: item(`Many ${sent}`) })) {
          stream.once('drain', more);
          return;
        }
      }
      stream.end();
    };
    more();
  });

const accepted = await call(writes, 'Create', item('Ada'));
const seen = await watch(accepted.operationId);
const list = await call(reads, 'List', { key, order: 'name', pageSize: 1 });
const many = await bulk(Number(process.env.MANY ?? 1000));
const refused = await call(writes, 'Create', { key }).catch((error) => grpc.status[error.code]);

console.log(
  JSON.stringify({
    seen,
    count: list.count,
    price: list.items[0].fields.values.price.numberValue,
    accepted: many.accepted,
    refused,
  }),
);
process.exit(0);
