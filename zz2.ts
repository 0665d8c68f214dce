import { readFileSync, readdirSync } from 'node:fs';
import { readDossierReply } from './libs/magda/read.js';
import { readXml } from './libs/magda/xml.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
const dir='/work/shared/kbi/dossiers/';
const texts=readdirSync(dir).map(n=>readFileSync(dir+n,'utf8')).filter(t=>/<INSZ>/.test(t)&&t.includes('KBIDossier'));
const p=new XMLParser({preserveOrder:true,ignoreAttributes:false,attributeNamePrefix:'',parseTagValue:false,trimValues:false});
const saxes=(o:any)=>(t:string)=>{const p=new SaxesParser(o);p.on('error',(e:any)=>{throw e});const st:any[]=[];p.on('opentag',(g:any)=>{st.push(g.name)});p.on('closetag',()=>{st.pop()});p.on('text',(x:string)=>{});p.write(t).close();};
const fns:any={none:saxes({xmlns:true,position:false}),nopos:saxes({xmlns:false,position:false}),pos:saxes({xmlns:true}),force:saxes({xmlns:true,forceXMLVersion:true,defaultXMLVersion:'1.0'}),
 fxp:(t:string)=>p.parse(t),readXml,readDossierReply};
for(let i=0;i<4;i++) for(const [n,f] of Object.entries(fns).filter(([n])=>process.argv.slice(2).includes(n))){const c=process.cpuUsage();for(let k=0;k<40;k++)for(const t of texts)(f as any)(t);const u=process.cpuUsage(c);console.log(n.padEnd(20),((u.user+u.system)/1000/40/texts.length).toFixed(3),'ms/doc')}
