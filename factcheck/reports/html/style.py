"""The looks of the page: quiet, for the screen in light and dark, narrow and wide, and for paper."""

STYLE = """
:root{--ink:#1d1f21;--quiet:#5b6168;--line:#d9dcdf;--paper:#fff;--shade:#f5f6f7;--link:#0b57a4;
--good:#176b34;--good-b:#dff3e5;--bad:#a8201a;--bad-b:#fce2df;--warn:#7a4b00;--warn-b:#fff0c9;
--open:#3b4f78;--open-b:#e5eaf4;--risk:#6a2f95;--risk-b:#f0e4f8;--off:#5b6168;--off-b:#eceef0;--own:#00626b;--own-b:#dbf1f3}
@media screen and (prefers-color-scheme:dark){:root{
--ink:#e4e6e8;--quiet:#a3a9b0;--line:#3a3f45;--paper:#16181a;--shade:#202326;
--link:#82b7ee;--good:#86d7a0;--good-b:#17331f;--bad:#ff9f97;--bad-b:#451a17;--warn:#f1c46c;--warn-b:#3d2c08;
--open:#a9bce6;--open-b:#222c42;--risk:#d3a6f2;--risk-b:#331e43;--off:#a3a9b0;--off-b:#2a2d31;--own:#7fd4dd;--own-b:#0f3337}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;color:var(--ink);background:var(--paper);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
:is(a,summary,button,input):focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
header,main,footer{max-width:84rem;margin:0 auto;padding:0 1.5rem}
header>p{margin:2rem 0 0;color:var(--quiet);text-transform:uppercase;letter-spacing:.08em;font-size:.8rem}
h1{font:600 2rem/1.2 Georgia,"Times New Roman",serif;margin:.2rem 0 1rem}
h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
h3{font-size:1rem;margin:0}
dl{margin:0;display:grid;gap:.15rem}
dl div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:1rem}
dt{color:var(--quiet)}dd{margin:0}
code{font:.85em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.facts{color:var(--quiet)}
#decision{border-left:6px solid;padding:.8rem 1.2rem;margin:1.5rem 0}
#decision h2{margin:0;font-size:1.5rem;letter-spacing:.02em}#decision p{margin:.2rem 0 0;color:var(--ink)}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;white-space:nowrap}thead th{color:var(--quiet);font-weight:400}
.wide{overflow-x:auto}.wide td:first-child,.badge,.state span{white-space:nowrap}td,th{overflow-wrap:break-word}
.state th:first-child{width:9rem}.state .bar{width:38%;padding-right:1.5rem}.state .number{width:6rem}
svg{display:block;width:100%;height:1rem}
.t-good{color:var(--good);background:var(--good-b)}.t-bad{color:var(--bad);background:var(--bad-b)}
.t-warn{color:var(--warn);background:var(--warn-b)}.t-open{color:var(--open);background:var(--open-b)}
.t-risk{color:var(--risk);background:var(--risk-b)}.t-off{color:var(--off);background:var(--off-b)}
.t-own{color:var(--own);background:var(--own-b)}
.f-good{fill:var(--good)}.f-bad{fill:var(--bad)}.f-warn{fill:var(--warn)}.f-open{fill:var(--open)}
.f-risk{fill:var(--risk)}.f-off{fill:var(--off)}.f-own{fill:var(--own)}.f-none{fill:var(--line)}
.badge{display:inline-block;padding:0 .45rem;border-radius:3px}
.work{display:grid;grid-template-columns:minmax(0,1fr) minmax(24rem,32rem);gap:2.5rem;align-items:start}
.work.single{grid-template-columns:minmax(0,1fr)}
.text{font:1.1rem/1.75 Georgia,"Times New Roman",serif;max-width:42rem}
.text p{margin:0 0 1.1em;white-space:pre-wrap}
.text .headline{font-size:1.35em;line-height:1.35;font-weight:600}.text .heading{margin-top:1.8em;font-weight:600}
.text .standfirst,.text .caption{font-style:italic}.text .footnote{font-size:.9em}
.text .list-item{margin-left:1.4em;display:list-item}.text .blockquote{margin-left:1.4em}
.row{display:flex;flex-wrap:wrap;gap:0 1.2rem;border-bottom:1px solid var(--line)}.row+:not(.row){margin-top:1.1em}
.text .row p{flex:1 1 4rem;min-width:0;margin:.25em 0}
.m{color:inherit;border-bottom:2px solid;padding:.08em 0;cursor:pointer}
.m.t-good{border-color:var(--good)}.m.t-bad{border-color:var(--bad)}.m.t-warn{border-color:var(--warn)}
.m.t-open{border-color:var(--open)}.m.t-risk{border-color:var(--risk)}.m.t-off{border-color:var(--off)}
.m.t-own{border-color:var(--own)}.m.unsettled{border-bottom-style:dashed}
.b{font:600 .72em/1 system-ui,sans-serif;vertical-align:super;text-decoration:none;padding:.1em .25em;margin-left:.1em;
border-radius:3px;white-space:nowrap;unicode-bidi:isolate}
.dim{opacity:.25}
.chosen{outline:2px solid currentColor;outline-offset:1px}
aside{position:sticky;top:0;max-height:100vh;display:flex;flex-direction:column;padding:0 .25rem}
aside h2{margin-top:1rem}
.list{overflow-y:auto;min-height:0}
.single aside{position:static;display:block;max-height:none}.single .list{overflow:visible}
.filters{border-bottom:1px solid var(--line);padding:0 .25rem .5rem}.filters summary{cursor:pointer;color:var(--link)}
.filters fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem .9rem}
.filters legend{float:left;width:4.5rem;color:var(--quiet);padding:0}.filters label{white-space:nowrap}
.filters form{padding-top:.4rem}.filters p{margin:.3rem 0 0;color:var(--quiet)}
.claim{border-bottom:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 3.2rem}
.claim summary{padding:.55rem .25rem;cursor:pointer;list-style:none}
.claim summary::-webkit-details-marker{display:none}
.claim summary>*{margin-right:.5rem}
.id{font-weight:600;font-variant-numeric:tabular-nums}
.claim[open] summary{background:var(--shade)}
.body{padding:.2rem .5rem 1rem;scroll-margin-top:4rem}
.body p,.source p,section li p{margin:.25rem 0}section>:is(ul,ol)>li{margin-bottom:.5rem}
.wide+h3{margin-top:1rem}#queries td:nth-child(5){white-space:nowrap}section>dl{margin-top:.8rem}
blockquote{margin:.5rem 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid var(--line);font:1.02rem/1.55 Georgia,serif}
.verdict,.evidence{margin-top:.8rem;padding-top:.5rem;border-top:1px dotted var(--line)}
.warning{color:var(--warn)}.waits{font-weight:500}
.close{display:none}
.source{padding:.8rem 0;border-bottom:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 9rem}
.coverage{list-style:none;margin:0;padding:0;columns:20rem;column-gap:2.5rem}
.coverage a{display:block;padding:1px 0}.coverage svg{height:10px}
del{text-decoration-color:var(--bad)}ins{text-decoration-color:var(--good)}
footer{margin-bottom:4rem}
@media screen and (max-width:64rem){
.work{grid-template-columns:minmax(0,1fr)}aside{position:static;display:block;max-height:none;padding:0}
.list{overflow:visible}
header,main,footer{padding:0 1rem}
dl div{grid-template-columns:minmax(0,1fr);gap:0}
.state thead{display:none}.state tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}
.state th,.state td{display:block;border:0;padding:.1rem 0}.state .bar{width:auto;padding:0}
.wide thead{display:none}.wide tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}
.wide td{display:block;border:0;padding:.1rem 0}.wide td:nth-child(-n+2){display:inline-block;margin-right:.8rem}
.wide td[data-name]:nth-child(n+3)::before{content:attr(data-name) ": ";color:var(--quiet)}
.js .claim.sheet{position:fixed;left:0;right:0;bottom:0;max-height:66vh;overflow-y:auto;z-index:2;
background:var(--paper);border-top:3px solid var(--ink);box-shadow:0 -4px 24px #0005;padding:0 .6rem}
.js .sheet .close{display:block;float:right;margin:.4rem 0;font:inherit;
color:inherit;background:var(--shade);border:1px solid}
}
@media print{
:root{--ink:#000;--paper:#fff;--quiet:#444}
body{font-size:10pt}
.filters,.skip,.close{display:none!important}
.wide{overflow:visible}.work{display:block}aside{position:static;display:block;max-height:none}.list{overflow:visible}
.claim,.source{content-visibility:visible;break-inside:avoid}
.claim::details-content{content-visibility:visible;display:block;height:auto}
.m,.b,.badge,svg,#decision{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2,h3{break-after:avoid}
}
"""
