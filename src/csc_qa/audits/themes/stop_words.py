"""Words that say nothing of their own: those of English, and those that every audit has."""

from __future__ import annotations

_ENGLISH = """
a about above across after again against all almost alone along already also although always am among an and
another any anybody anyone anything are aren around as at away back be became because become been before
began behind being below between beyond both but by came can cannot cant come could couldn did didnt do does
doesnt doing done dont down due during each either else enough even ever every everyone everything few find
first for found from further gave get gets getting give given gives giving go goes going gone got had hadnt
has hasnt have havent having he hed her here hers herself hes him himself his how however i id if im in
indeed instead into is isnt it its itself ive just keep kept knew know known last least less let like likely
little lot made make makes making many may maybe me meant might mine more most mostly much must my myself
near need needed needing needs neither never next no nobody none nor not nothing now of off often on once
one only onto or other others our ours ourselves out over own perhaps put quite rather really said same saw
say says second see seem seemed seems seen set several shall she should show showed showing shown shows
since so some somebody someone something sometimes soon still such take taken takes taking tell than that
the their theirs them themselves then there therefore these they thing things third this those though three
through throughout thus to together too took toward towards try two under until up upon us use used uses
using very via want wanted was wasnt way we well went were werent what when where whether which while who
whom whose why will with within without wont would wouldnt yes yet you your yours yourself
"""
# What audits always say; alone it tells a reader nothing.
_FIELD = """
action actions actually additional adequate agreed appropriate appropriately area areas aspect aspects audit
audited auditing auditor auditors audits available based best better bring case cases child children
childrens childs clear clearly completed complete consider consideration considered consistent consistently
could current currently demonstrate demonstrated demonstrates detail detailed discussed discussion effective
effectively ensure ensured ensures ensuring evidence evidenced evident example examples excellent family
families file files focus focused form good grade graded great help helped helpful identified identify
improve improved improvement improvements inadequate include included includes including information key
lack lacking lacks learning limited manager managers missing month months new note noted notes number
ongoing outstanding overall parent parents people place positive positively possible practice practitioner
practitioners progress provide provided quality read record recorded recording records regard regarding
regular regularly relation required requires review reviewed section service services social specific staff
strength strengths strong sufficient support supported supporting sw team thorough throughout time timely
times understand understanding update updated used weak week weeks work worked worker workers working worker
year years young
"""
# These say something beside others only: a trauma plan, a weekend visit.
_BESIDE_OTHERS = """
absence absent approach aware change changed changes chased city copy date dates day days decision decisions
difficult discussing early explored feel feelings felt follow followed following history home house impact
important issue issues life live lived lives living long look looked looking meet meeting meetings minutes
missed names notes often part past person persons piece plan planning plans point present process
professional professionals reason reasons respond responded response result risk risks role school short
shorter sign signs situation step steps summary talk talked talking task tasks thought timescale timescales
tool tools unclear view views visit visited visits voice well whole word words write writing written wrote
"""
STOP_WORDS = frozenset(f"{_ENGLISH} {_FIELD}".split())
WEAK_ALONE = frozenset(_BESIDE_OTHERS.split())
