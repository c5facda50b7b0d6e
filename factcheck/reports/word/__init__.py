"""Comments at the exact words of a Word document, and a new document for texts that came in another format.

The document itself, which is for editors, stays as it was: no word, property, comment or tracked change is taken
away or altered; runs are cut where a comment begins or ends inside them, and comments are added.
"""

from factcheck.reports.word.annotating import Annotated, Comment, Spot, annotate
from factcheck.reports.word.composing import Paragraph, Style, compose

__all__ = ["Annotated", "Comment", "Paragraph", "Spot", "Style", "annotate", "compose"]
