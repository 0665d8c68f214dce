import { readFileSync, readdirSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { withoutSpaceAround } from './libs/magda/tree.js';
const dir='/work/shared/kbi/dossiers/';
const texts=readdirSync(dir).map(n=>readFileSync(dir+n,'utf8')).filter(t=>/<INSZ>/.test(t)&&t.includes('KBIDossier'));
const v=process.argv[2]!;
const f=(t:string)=>{const p=new SaxesParser({xmlns:true,forceXMLVersion:true,defaultXMLVersion:'1.0'});
const st:any[]=[];const lines:number[]=[];const nodes:any[]=[];
if(v.includes('x'))p.on('xmldecl',()=>{});
if(v.includes('d'))p.on('doctype',()=>{throw 1});
if(v.includes('s'))p.on('opentagstart',()=>{lines.push(p.line)});
if(v.includes('o'))p.on('opentag',(g:any)=>{const n={name:g.local,namespace:g.uri,attributes:v.includes('a')?Object.fromEntries(Object.entries(g.attributes).filter(([k]:any)=>k!=='xmlns')):{},text:'',children:[]};st.at(-1)?.children.push(n);st.push(n);nodes.push(n)});
if(v.includes('t'))p.on('text',(x:string)=>{const n=st.at(-1);if(n)n.text+=x});
if(v.includes('c'))p.on('cdata',(x:string)=>{});
if(v.includes('e'))p.on('closetag',()=>{const n=st.pop();if(n&&v.includes('w'))n.text=withoutSpaceAround(n.text)});
p.write(t).close();};
for(let i=0;i<4;i++){const c=process.cpuUsage();for(let k=0;k<40;k++)for(const t of texts)f(t);const u=process.cpuUsage(c);if(i==3)console.log(v.padEnd(20),((u.user+u.system)/1000/40/texts.length).toFixed(3),'ms/doc')}
