"""Which words speak for or against checking a statement, by what they are about; hand-written, none learnt."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.words import listed

# verbs stand in their base form and are met in any form; other words as they are
SIGNALS: Final[dict[str, frozenset[str]]] = {
    "date": listed(
        "january february march april june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday yesterday today ago earlier"
    ),
    "duration": listed(
        "second seconds minute minutes hour hours day days week weeks month months year years decade "
        "decades century centuries annual annually monthly weekly daily nightly yearly"
    ),
    "court": listed(
        "court courts tribunal judge judges jury verdict lawsuit sue convict acquit sentence charge indict "
        "statute law laws treaty constitution constitutional ban legislation bill bills legal illegal "
        "illegally lawful unlawful licence license clause amendment ruling repeal enact"
    ),
    "institution": listed(
        "government governments ministry minister ministers parliament congress senate senator senators "
        "council mayor governor president presidents chancellor police army navy troops military embassy "
        "university school schools hospital hospitals bank banks company companies firm firms agency "
        "agencies union unions commission committee department party parties administration board "
        "authority authorities budget election elections regime state states federal church clergy trust "
        "ministries institute museum club league charity newspaper regulator board industry factory plant "
        "publisher association regulators utilities lawmakers officials politicians employers landlords "
        "courts councils boards executives"
    ),
    "record": listed(
        "study studies report reports survey surveys poll polls census data figures statistics paper "
        "papers research researchers audit record records evidence letter letters document documents "
        "according estimate estimates scientists experts accounts archive archives minutes memo email "
        "emails"
    ),
    "reporting": listed(
        "say tell claim argue announce declare deny insist report warn promise admit accuse demand testify "
        "write note call vote propose oppose criticize criticise reveal allege state assure acknowledge "
        "predict order refuse ask agree recommend describe explain"
    ),
    "comparison": listed(
        "more less fewer greater larger smaller higher lower worse faster slower longer older younger than "
        "largest smallest highest lowest biggest oldest youngest first only longest fastest richest "
        "poorest leading main most least majority unique unprecedented average single worst greatest "
        "bigger cheaper rarer stronger weaker richer poorer earliest latest"
    ),
    "change": listed(
        "rise fall grow increase decrease decline drop climb double triple halve shrink cut raise reduce "
        "expand gain lose add plunge soar jump slash collapse plummet"
    ),
    "cause": listed(
        "because cause lead result due force help allow contribute trigger prevent make drive thanks owing "
        "enable produce bring therefore"
    ),
    "event": listed(
        "open close build found establish create launch begin end sign pass adopt approve reject appoint "
        "elect resign retire win defeat invade attack bomb occupy annex kill arrest imprison execute exile "
        "deport flee move arrive buy sell pay spend fund borrow lend publish release print invent discover "
        "die bear marry join leave meet visit send receive award grant introduce abolish ban replace "
        "demolish destroy burn flood strike protest support oppose obstruct veto negotiate withdraw deploy "
        "ratify test develop produce export import hire fire provide supply smuggle follow serve hold"
    ),
    "harm": listed(
        "kill murder attack crime crimes criminal terror terrorist terrorists terrorism corrupt corruption "
        "fraud bribe bribes bribery steal smuggle war wars invade invasion execute execution arrest prison "
        "imprison persecute torture weapon weapons missile missiles bomb bombs drug drugs abuse death "
        "deaths dead die violence violent genocide massacre rape assault injure injured victims victim "
        "disease cancer famine poison exploit betray collude conspire conspiracy coup blackmail threaten "
        "lie rob robbery shoot stab kidnap loot plunder drown lynch behead burgle hijack maim slaughter strangle"
    ),
    "public": listed(
        "tax taxes taxpayers deficit deficits debt debts jobs unemployment employment inflation income "
        "incomes wage wages salary salaries spending cost costs price prices economy economies economic "
        "trade tariffs exports imports insurance pension pensions welfare poverty poor immigration "
        "immigrants immigrant refugees refugee asylum migrants border borders energy oil gas coal "
        "emissions climate pollution benefits subsidy subsidies rent rents housing households homes "
        "schools students teachers patients doctors nurses medicine vaccine workers farmers businesses "
        "business market markets interest loan loans mortgage rate rates revenue profits percent sanctions "
        "nuclear defense defence veterans voters votes contract contracts property education health care "
        "program programs population"
    ),
    "quantifier": listed(
        "most many all every none nobody few several each both neither majority minority nearly about almost"
    ),
    "in_time": listed(
        "since now already still never ever yet history historically recently nowadays until always"
    ),
    "others": listed("he she they his her their him them it its"),
    "we": listed("we us our ours ourselves"),
    "you": listed("you your yours yourself"),
    "first_person": listed("i me my mine myself"),
    "advice": listed("should shouldn’t must mustn’t ought deserve"),
    "modal": listed("would could can may might cannot can’t couldn’t wouldn’t ’d"),
    "future": listed("will won’t shall ’ll tomorrow someday"),
    "evaluation": listed(
        "absurd appalling awful bad badly beautiful benevolent better best bold brave bright catastrophe "
        "catastrophic compelling courage courageous cruel deplorable disastrous disaster disgrace "
        "disgraceful elegant evil excellent fair fairer fantastic fine folly fool foolish fools glorious "
        "good great heartless hideous hope hopeful important invaluable insult insulting ironic irony "
        "lovely magnificent mistake moral naive nice noble nonsense obscene obvious obviously outrage "
        "outrageous pity pleasant pretty prettiest proud reckless regrettable remarkable remarkably tough "
        "difficult ridiculous right sad sadder sadly scandal scandalous scheming shame shameful shocking "
        "silly sensible stupid stupidity tragic tragically tragedy ugly unacceptable unfair unfortunate "
        "unfortunately unjust unreliable unwise vital wise wonderful worst worth worthy wrong simple "
        "simply hypocrisy hypocritical cowardly coward lazy arrogant greedy betrayal crucial essential "
        "dangerous urgent mess dire futile futility easy hard harder easier matter matters surely truth "
        "tired clear clearly real really inspiring admirable"
    ),
    "hedge": listed(
        "perhaps maybe possibly probably apparently allegedly reportedly supposedly arguably seem appear "
        "suggest likely presumably"
    ),
    "courtesy": listed("thank thanks bless ladies gentlemen welcome congratulations please friends fellow"),
    "generic": listed(
        "anyone anybody everyone everybody someone somebody nobody one people nothing something everything "
        "things"
    ),
}

TITLES: Final = listed(
    "mr mrs ms dr sir dame lord lady prof professor president senator governor minister king queen prince "
    "princess shah general judge councilman councillor mayor colonel captain pope bishop justice "
    "congressman congresswoman"
)

# openings that ask the reader to do something
IMPERATIVES: Final = listed(
    "let ask come consider imagine think remember look take stop give make call tell keep read watch wait "
    "forget vote try go see listen suppose picture start do don’t never please bring put turn spare show "
    "stand draw open buy write follow sit walk pay save spend check note choose believe beware compare add begin "
    "notice permit"
)
VIEWS: Final = listed(
    "think believe hope feel suspect doubt wish fear want urge guess suppose trust love like agree "
    "disagree prefer worry wonder regret care dislike detest loathe dread"
)
