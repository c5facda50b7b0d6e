"""What stands in the place of a document: walls, pages that say it is not there, the front page of the site."""

CAPTCHA = "captcha wall"  # begins the reason for a challenge: one is a wall whatever status it comes under
