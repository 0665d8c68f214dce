import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, chmod } from 'node:fs/promises';
import { startEmbeddedPostgres } from './libs/platform/embedded-postgres.js';
import { readDossierReply } from './libs/magda/read.js';
import { readXml } from './libs/magda/xml.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { startTestService, AGENCY } from './test/support/service.js';
import { ImportAnswer, ImportAnswerHandler } from './apps/api/imports/import-answer.js';
import { syntheticInsz } from './test/support/synthetic-insz.js';
const dir='/work/shared/kbi/dossiers/';
const texts=readdirSync(dir).map(n=>readFileSync(dir+n,'utf8')).filter(t=>/<INSZ>/.test(t)&&t.includes('KBIDossier'));
console.log(texts.length,'docs');
const d=await mkdtemp('/tmp/kbi-zz-');await chmod(d,0o711);
const pg=await startEmbeddedPostgres({dataDir:d,log:{info(){},warn(){}}});
process.env.KBI_TEST_DATABASE_URL=pg.url;
const house=await startTestService();
const caller={organisation:AGENCY,user:'t',scopes:new Set(['import'] as const)};
const handler=new ImportAnswerHandler(house.service.parts);
let n=0;
const batch=(size:number)=>Array.from({length:size},(_,i)=>{const t=texts[i%texts.length]!;n+=1;const insz=syntheticInsz(n);return t.replace(/<INSZ>\s*\d{11}\s*<\/INSZ>/,`<INSZ>${insz}</INSZ>`)});
const p=new XMLParser({preserveOrder:true,ignoreAttributes:false,attributeNamePrefix:'',parseTagValue:false,trimValues:false});
async function par(list:string[],k:number,f:(t:string)=>Promise<any>){let i=0;await Promise.all(Array.from({length:k},async()=>{while(i<list.length){const t=list[i++]!;const r=await f(t);if(r.outcome!=='imported')console.log(JSON.stringify(r).slice(0,200))}}))}
const token=await house.token(['import']);
const http=async(t:string)=>{const r=await fetch(house.service.url+'/v1/imports',{method:'POST',body:t,headers:{'content-type':'application/xml',authorization:`Bearer ${token}`}});return r.json()};
const inproc=(t:string)=>handler.execute(new ImportAnswer(t,caller as any));
const N=Number(process.env.N??330);
for(let r=0;r<6;r++){
 const b=batch(N);
 const time=async(name:string,f:()=>any)=>{const c=process.cpuUsage();const s=performance.now();await f();const u=process.cpuUsage(c);console.log(name.padEnd(14),((performance.now()-s)/N).toFixed(3),'ms/doc cpu',(((u.user+u.system)/1000)/N).toFixed(3))};
 await time('fxp',()=>{for(const t of b)p.parse(t)});
 await time('fxp+validate',()=>{for(const t of b){XMLValidator.validate(t);p.parse(t)}});
 await time('readXml',()=>{for(const t of b)readXml(t)});
 await time('read',()=>{for(const t of b)readDossierReply(t)});
 await time('in process 16',()=>par(b,16,inproc));

}
console.log((await house.service.parts.pool.query('select count(*), (select count(distinct stream) from event_store.events) s from event_store.events')).rows);
await house.stop();await pg.stop();process.exit(0);
