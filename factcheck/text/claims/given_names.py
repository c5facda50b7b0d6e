"""Given names that are nearly always a man's or a woman's, so that 'her' never stands for a George.

The commonest of English-speaking countries and their neighbours; names that both bear (Robin, Andrea, Jean) are left
out.
"""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.words import listed

MEN: Final = listed(
    "aaron abdul abraham adam adolf ahmed alan albert alexander alexei alfred ali allan andrei andrew anthony "
    "anton antonio arnold arthur barry benjamin bernard bill billy bob bobby boris brian bruce carl carlos "
    "charles christopher clive colin craig daniel darren david dennis derek diego dmitri dmitry donald douglas "
    "duncan eddie edgar edmund eduardo edward edwin enrique eric ernest ernst erwin eugene felix fernando fidel "
    "francisco frank franklin franz freddie frederick friedrich gareth gary geoffrey george gerald gerard "
    "gilbert giovanni giuseppe gordon graham gregory gustavo guy hamish hans harold harry harvey hassan heinrich "
    "henri henry herbert hermann horace howard hubert hugh hugo hussein ibrahim igor isaac ismail ivan jack "
    "jacob jacques jakob james jason javier jeffrey jeremy jerome jim jimmy joe johann john johnny jonathan "
    "jorge jose joseph josé juan julius karim karl keith kenneth kevin klaus kurt larry lars laurence lawrence "
    "leo leonard leonid leopold leslie liam louis ludwig luigi luis mahmoud malcolm manuel marco marcus mark "
    "martin matteo matthew maurice max michael miguel mikhail mohammed muhammad mustafa nathan neil neville "
    "nicholas nigel nikolai norman olaf oliver omar oscar otto owen pablo paolo patrick paul pavel pedro percy "
    "peter philip pierre rafael ralph raymond reginald richard rob robert roberto roderick rodrigo roger roland "
    "ronald rupert samuel scott sean sebastian sergei sergey sergio sigmund simon stanley stefan stephen steven "
    "stewart stuart terence theodore thomas tim timothy tom tony victor vincent vladimir walter warren wilfred "
    "wilhelm william winston wolfgang yuri yusuf"
)
WOMEN: Final = listed(
    "adeline blanche "
    "abigail ada adele agatha agnes alexandra alice amanda amelia amy angela anita ann anna anne annie audrey "
    "barbara beatrice bernice bertha bessie betty brenda bridget brigitte carol carole caroline catherine "
    "cecilia charlotte christina christine claire clara clarissa constance cynthia daphne deborah delia denise "
    "diana doris dorothy edith eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen elsa elsie emily "
    "emma erica esther ethel eva evelyn fatima fiona flora florence frances freda gabriela georgina geraldine "
    "gertrude gladys gloria greta gwendolen hannah harriet heather heidi helen helena henrietta hilary hilda ida "
    "imogen ines ingrid irene irina isabel isabella jane janet janice jennifer jessica joan joanna josephine "
    "joyce judith julia juliet karen katherine kathleen katrina laura laurie lena lilian linda lisa lorraine "
    "louisa louise lucia lucy lydia mabel madeleine margaret margarita maria marianne marie marion marjorie "
    "marta martha mary maud maureen mildred miriam monica muriel nancy naomi natalie natasha nora olga olivia "
    "ottilie pamela patricia paula paulina pauline penelope petra phoebe phyllis priscilla rachel rebecca rita "
    "rosa rosalind rose rosemary ruth sally samantha sandra sarah sharon sheila shirley sofia sonia sophia "
    "sophie stella susan susanna svetlana sylvia tamara tatiana teresa theresa ursula valerie vera veronica "
    "victoria violet virginia vivien winifred yvonne zoe"
)
