/// The one style sheet of the HTML brief; its hash stands in the page's Content-Security-Policy.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--band:#f6f8fa;--mark:#fff3bf;\
    --link:#0550ae;--for:#0550ae;--against:#a40e26;--other:#6639ba}
    @media (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e6e8eb;--soft:#a2abb5;--line:#3a424b;--band:#1d2228;--mark:#4d3f00;\
    --link:#79b8ff;--for:#79b8ff;--against:#ff9a92;--other:#d2a8ff}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:76rem;padding:1rem 1rem 3rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
    h1{font-size:1.6rem;line-height:1.2;margin:.4rem 0}
    h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}
    h3{font-size:1.1rem;margin:1.6rem 0 .4rem}
    h4{font-size:1rem;margin:1.2rem 0 .3rem}
    p,ul{margin:.5rem 0}
    ul{padding-left:1.3rem}
    li{margin:.25rem 0}
    p,li{max-width:48rem}
    a{color:var(--link)}
    .head{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1rem;color:var(--soft);font-size:.9rem}
    .head li{margin:0}
    .head strong{color:var(--ink);border:1px solid var(--soft);border-radius:.2rem;padding:0 .35rem}
    .empty{color:var(--soft)}
    .empty b{color:var(--ink)}
    time{white-space:nowrap}
    .aside,.more{color:var(--soft)}
    .ref{font-size:.8rem;white-space:nowrap;font-variant-numeric:tabular-nums}
    .stance{font-weight:600}
    .attributes{color:var(--for)}
    .denies{color:var(--against)}
    .accepts,.doubts{color:var(--other)}
    .scroll{overflow-x:auto;margin:.5rem 0;max-width:100%;background:\
    linear-gradient(to right,var(--paper) 40%,transparent) left/2.5rem 100% no-repeat local,\
    linear-gradient(to left,var(--paper) 40%,transparent) right/2.5rem 100% no-repeat local,\
    linear-gradient(to right,var(--soft),transparent) left/.6rem 100% no-repeat scroll,\
    linear-gradient(to left,var(--soft),transparent) right/.6rem 100% no-repeat scroll}
    .scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    table{border-collapse:collapse;font-size:.9rem;width:100%}
    caption{text-align:left;color:var(--soft);font-size:.85rem;padding:.2rem 0}
    th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top;min-width:6rem;max-width:26rem}
    thead th{background:var(--band)}
    tbody th{font-weight:600}
    .evidence th,.evidence td{min-width:3.2rem}
    .evidence td.words,.evidence td.address{min-width:14rem}
    td.address,td.archive{overflow-wrap:anywhere}
    :target{background:var(--mark);outline:2px solid var(--link);outline-offset:-2px}
    details>summary{cursor:pointer;font-weight:700;font-size:1.25rem;margin:1.6rem 0 .4rem;border-bottom:1px solid var(--line);\
    padding-bottom:.2rem}
    svg{fill:var(--ink);color:var(--ink)}
    .line{width:100%;max-width:52rem;display:block}
    .line text{font-size:12px;font-family:inherit}
    .line .tick{stroke:var(--line)}
    .line .soft{fill:var(--soft)}
    .line .bar{fill:var(--for)}
    .line .edge{stroke:var(--for);fill:none}
    .line .hatch{stroke:var(--for);stroke-width:2}
    .line .unknown{stroke:var(--soft);stroke-dasharray:2 5}
    .bars{vertical-align:middle;margin-right:.4rem}
    .bars .one{fill:var(--for)}
    .bars .copy{fill:var(--line);stroke:var(--soft)}
    footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.5rem;color:var(--soft);font-size:.9rem}
    @media (max-width:64rem){
    #documents table,#documents tbody,#documents caption{display:block}
    #documents thead{display:none}
    #documents tr{display:block;border:1px solid var(--line);margin:.4rem 0;padding:.3rem .5rem}
    #documents th,#documents td{display:inline;border:0;padding:0;background:none}
    #documents td::before{content:" · " attr(data-column) ": ";color:var(--soft)}
    }
    @media (max-width:40rem){
    .line .wide{display:none}
    h1{font-size:1.35rem}
    .stacks,.stacks tbody,.stacks tr,.stacks th,.stacks td,.stacks caption{display:block;max-width:none}
    .stacks thead{display:none}
    .stacks tr{border:1px solid var(--line);margin:.5rem 0}
    .stacks th,.stacks td{border:0;padding:.2rem .5rem}
    .stacks tbody th{background:var(--band)}
    .stacks td::before{content:attr(data-column) ": ";color:var(--soft)}
    .stacks td.none{display:inline-block;padding:0 0 .2rem .5rem;font-size:.8rem}
    }
    @media print{
    :root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#999;--band:#eee;--mark:#fff;--link:#000;--for:#003a8c;\
    --against:#8a0a1e;--other:#4b1f96}
    body{max-width:none;padding:0;font-size:10pt}
    .scroll{overflow:visible;padding-right:1px;background:none}
    .ref{font-size:inherit}
    details::details-content{content-visibility:visible;height:auto}
    table{font-size:8.5pt}
    th,td{min-width:0!important;max-width:none;padding:.2rem .3rem;overflow-wrap:break-word}
    tr,svg,li{break-inside:avoid}
    thead{display:table-header-group;break-after:avoid}
    h2,h3,h4,summary,caption{break-after:avoid}
    a{text-decoration:none}
    }
    """
}

/// RFC 4648 section 4.
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var out: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      out.append(place <= group.count ? alphabet[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: out, as: UTF8.self)
}
