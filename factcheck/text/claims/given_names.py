"""Given names that are nearly always a man's or a woman's, so that 'her' never stands for a George.

The commonest of English-speaking countries and their neighbours; names that both bear (Robin, Andrea, Jean) are left
out.
"""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.words import listed

MEN: Final = listed(
    "aaron abdul bobby billy jimmy johnny leo erwin eddie freddie harvey hassan hussein ismail karim mahmoud mustafa omar "
    "yusuf andrei alexei boris dmitry pavel yuri enrique fidel gustavo diego javier rodrigo marco paolo matteo sergio "
    " abraham adam adolf ahmed alan albert alexander alfred ali allan andrew anthony anton antonio "
    "arnold arthur barry benjamin bernard bill bob boris brian bruce carl carlos charles christopher clive colin "
    "craig daniel darren david dennis derek dmitri donald douglas duncan edgar edmund eduardo edward edwin eric "
    "ernest ernst eugene felix fernando francisco frank franklin franz frederick friedrich gareth gary geoffrey "
    "george gerald gerard gilbert giovanni giuseppe gordon graham gregory guy hamish hans harold harry heinrich "
    "henri henry herbert hermann horace howard hubert hugh hugo ibrahim igor isaac ivan jack jacob jacques jakob "
    "james jason jeffrey jeremy jerome jim joe johann john jonathan jorge jose joseph josé juan julius karl keith "
    "kenneth kevin klaus kurt larry lars laurence lawrence leonard leonid leopold leslie liam louis ludwig luigi "
    "luis malcolm manuel marcus mark martin matthew maurice max michael miguel mikhail mohammed muhammad nathan "
    "neil neville nicholas nigel nikolai norman olaf oliver oscar otto owen pablo patrick paul pedro percy peter "
    "philip pierre rafael ralph raymond reginald richard rob robert roberto roderick roger roland ronald rupert "
    "samuel scott sean sebastian sergei sergey sigmund simon stanley stefan stephen steven stewart stuart terence "
    "theodore thomas tim timothy tom tony victor vincent vladimir walter warren wilfred wilhelm william winston "
    "wolfgang"
)
WOMEN: Final = listed(
    "abigail ada adele agatha agnes alexandra alice amanda amelia amy angela anita ann anna anne annie audrey "
    "barbara beatrice bernice bertha bessie betty brenda brigitte bridget carol carole caroline catherine cecilia "
    "charlotte christina christine claire clara clarissa constance cynthia daphne deborah delia denise diana "
    "doris dorothy edith eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen elsa elsie emily emma "
    "erica esther ethel eva evelyn fatima fiona flora florence frances freda gabriela georgina geraldine gertrude "
    "gladys gloria greta gwendolen hannah harriet heather heidi helen helena henrietta hilary hilda ida imogen "
    "ines ingrid irene irina isabel isabella jane janet janice jennifer jessica joan joanna josephine joyce "
    "judith julia juliet karen katherine kathleen katrina laura laurie lena lilian linda lisa lorraine louisa "
    "louise lucia lucy lydia mabel madeleine margaret margarita maria marianne marie marion marjorie marta martha "
    "mary maud maureen mildred miriam monica muriel nancy naomi natalie natasha nora olga olivia ottilie pamela "
    "patricia paula pauline paulina penelope petra phoebe phyllis priscilla rachel rebecca rita rosa rosalind "
    "rose rosemary ruth sally samantha sandra sarah sharon sheila shirley sofia sonia sophia sophie stella susan "
    "susanna svetlana sylvia tamara tatiana teresa theresa ursula valerie vera veronica victoria violet virginia "
    "vivien winifred yvonne zoe"
)
