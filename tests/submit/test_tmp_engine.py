import time
from tests.submit.test_verdicts import *
def test_m(judges, content, wrong):
    for js in ["bs.submit.skeleton = (t) => t", "bs.submit.isLater = () => false", "bs.submit.strip = (t) => t.trim()", "bs.submit.length=(t)=>t.length",
               "bs.submit.closeMatches=()=>[]", "bs.submit.placeOf=()=>''", "bs.submit.hasTime=()=>true","bs.submit.isComplete=()=>true","bs.submit.quote=(t)=>'“'+t+'”'","bs.submit.ancestry=()=>[]","bs.submit.unquote=(t)=>t"]:
        name=js.split("=")[0].strip().split(".")[-1]
        judges.page.evaluate(f"() => {{ globalThis.saved = bs.submit.{name}; {js} }}")
        diff=sum(a!=b for a,b in judges.both([*wrong.values()]))
        judges.page.evaluate(f"() => {{ bs.submit.{name} = globalThis.saved }}")
        print(name, diff)
    cs=[*content.values()]
    docs=[judges._document(c) for c in cs]
    from tests.submit.verdicts import _for_form
    known={"brands":[{"id":f"b-{n}","name":f"品牌{n}号听","slogan":f"第{n}句话说得好","unit":"x","role":None} for n in range(10000)]}
    print(judges.page.evaluate("""([cs,known]) => { const run=()=>{const each=[]; for (const c of cs){const t=performance.now(); bs.submit.check(c.draft,{...c.context,known}); each.push(performance.now()-t)} return each}; const first=run(); const e=run(); return [first[0], e.reduce((a,b)=>a+b)/e.length, Math.max(...e)] }""", [[_for_form(c,d) for c,d in zip(cs,docs)], known]))
